using MorningPost.Feeds.Blocks;

namespace MorningPost.Feeds.Issues;

/// <summary>An entry, or a section, that can stand alone.</summary>
internal interface IPieceLayout
{
    /// <summary>Describes it as blocks, without its title and picture.</summary>
    void LayOutAlone(BlockSink sink);
}
