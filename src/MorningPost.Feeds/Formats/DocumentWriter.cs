using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats;

/// <summary>One document of one format, written into a buffer.</summary>
internal abstract class DocumentWriter(Utf8Buffer buffer, Feed feed, FeedFormatOptions options)
{
    private byte[]? _signature;

    public Utf8Buffer Buffer { get; } = buffer;

    protected Feed Feed { get; } = feed;

    protected FeedFormatOptions Options { get; } = options;

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

    /// <summary>Signs an item that has no authors of its own with the feed's. They are the same in all items, so they are formatted
    /// once.</summary>
    protected void WriteSignature()
    {
        if (_signature is not null)
        {
            Buffer.Append(_signature);
            return;
        }

        var start = Buffer.Length;
        WriteFeedAuthors();
        _signature = Buffer.Written[start..].ToArray();
    }

    /// <summary>Writes the feed's authors as an item's.</summary>
    protected abstract void WriteFeedAuthors();
}
