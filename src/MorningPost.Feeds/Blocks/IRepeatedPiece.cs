namespace MorningPost.Feeds.Blocks;

/// <summary>Blocks that are the same in issue after issue.</summary>
internal interface IRepeatedPiece
{
    void LayOut(BlockSink sink);
}
