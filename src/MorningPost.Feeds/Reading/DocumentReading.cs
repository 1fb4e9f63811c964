using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads one document, as far as it is there.</summary>
internal abstract class DocumentReading : IDisposable
{
    /// <summary>Items that are complete.</summary>
    public List<FeedItem> Items { get; } = [];

    public abstract FeedFormat Format { get; }

    /// <summary>Whether the document has been read to its end.</summary>
    public bool IsDone { get; protected set; }

    /// <summary>Whether reading may go on while items wait to be taken.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>How many items may be read.</summary>
    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>Where in the window the part begins that is still needed.</summary>
    public abstract int Position { get; }

    /// <summary>The feed's metadata, as far as it has been read.</summary>
    public abstract Feed Feed { get; }

    /// <summary>The software that made it.</summary>
    public abstract FeedGenerator? Generator { get; }

    /// <summary>Reads on.</summary>
    /// <param name="window">The part of the document that has been read.</param>
    /// <param name="isLast">Whether that is all.</param>
    /// <returns>Whether an item is complete or the document is at its end; false where more is needed.</returns>
    public abstract bool Read(ReadOnlySpan<byte> window, bool isLast);

    /// <summary>The first bytes of the window are dropped.</summary>
    public abstract void Shift(int count);

    public virtual void Dispose()
    {
    }

    /// <summary>Whether reading goes on before the items that are complete are taken.</summary>
    protected bool GoesOn()
    {
        if (Items.Count > MaxItems)
            throw new LimitException(nameof(FeedReaderOptions.MaxItems), "there are more items than are allowed.");
        return ReadsAll || Items.Count == 0;
    }
}
