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

    /// <summary>The next item begins a run of items, which documents take as often as they need it.</summary>
    public virtual void BeginRun()
    {
    }

    /// <summary>Puts a run of items into the document.</summary>
    public virtual void AppendRun(ReadOnlySpan<byte> items) => Buffer.Append(items);

    public abstract void WriteTail();
}
