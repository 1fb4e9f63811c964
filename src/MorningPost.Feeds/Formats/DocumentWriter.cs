using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats;

/// <summary>One document of one format, written into a buffer.</summary>
internal abstract class DocumentWriter(Utf8Buffer buffer, Feed feed, FeedWriterOptions options)
{
    public Utf8Buffer Buffer { get; } = buffer;

    protected Feed Feed { get; } = feed;

    protected FeedWriterOptions Options { get; } = options;

    /// <param name="updated">When the feed last changed, where that is known.</param>
    public abstract void WriteHead(DateTimeOffset? updated);

    public abstract void WriteItem(scoped in ItemView item);

    /// <summary>What follows is written as if an item stood before it.</summary>
    public virtual void SkipItem()
    {
    }

    public abstract void WriteTail();
}
