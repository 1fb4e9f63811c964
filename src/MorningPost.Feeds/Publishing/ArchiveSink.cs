using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Publishing;

/// <summary>Passes items to the current archive.</summary>
internal sealed class ArchiveSink(ProjectionOptions options) : ItemSink(options)
{
    public FeedArchive? Archive { get; set; }

    /// <summary>An item that isn't made of an issue.</summary>
    public void Take(FeedItem item) => Archive!.Write(ItemView.Of(item));

    protected override void Take(scoped in ItemView item) => Archive!.Write(item);
}
