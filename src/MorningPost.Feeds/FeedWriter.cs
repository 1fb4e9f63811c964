using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds;

/// <summary>Writes feeds.</summary>
/// <remarks>
/// <para>The static methods write a whole document, or several in one pass. An instance writes one item at a time, for a feed whose items
/// come one by one: <see cref="Create(Stream, FeedFormat, Feed, FeedWriterOptions?)"/>,
/// <see cref="WriteAsync(FeedItem, CancellationToken)"/>
/// for each, <see cref="CompleteAsync"/>.</para>
/// <para>Sources: an <see cref="IAsyncEnumerable{T}"/> is streamed; an <see cref="IEnumerable{T}"/> that is one at run time, as every query
/// of
/// Entity Framework Core is, is streamed asynchronously too. A collection is checked whole before the first byte, ids that are given twice
/// included; of a sequence only the item at hand is known.</para>
/// <para>Targets: a <see cref="FeedOutput"/> is a stream, a pipe, a buffer or a file; the methods with a stream are short for it. Items are
/// formatted
/// into a pooled buffer and go out in blocks of about 64 KB, asynchronously only; memory doesn't grow with their number. Equal input gives
/// equal
/// bytes, UTF-8 without a byte order mark. The caller owns a stream: it is flushed at the end, never closed.</para>
/// <para>What no format can hold is refused with a <see cref="FeedException"/> that lists all of it: the feed's errors before the first
/// byte,
/// an item's before its own first byte. Every failure of a method that returns a task is in the task, bad arguments included.</para>
/// <para>A feed without <see cref="Feed.Updated"/> is dated by its newest item when the items come as a collection, and by its first item
/// otherwise:
/// give the newest first, since an item that is newer than the feed says it is is refused (<c>MPF2037</c>) by RSS and Atom.</para>
/// <para>An instance isn't thread-safe. The static methods are, on different targets.</para>
/// </remarks>
public sealed partial class FeedWriter : IAsyncDisposable
{
    private readonly OpenDocuments _document;
    private State _state;

    private FeedWriter(FeedOutput output, Feed feed, FeedWriterOptions? options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        _document = new OpenDocuments(options ?? FeedWriterOptions.Default);
        _document.Add(output, output.FeedOr(feed));
        _document.CheckFeeds();
    }

    private enum State
    {
        Open,
        Completed,
        Broken,
        Disposed,
    }

    /// <summary>Begins a document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <returns>A writer for the items. Nothing is written before the first.</returns>
    /// <exception cref="FeedException">The format can't hold this feed; lists every reason.</exception>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    public static FeedWriter Create(Stream stream, FeedFormat format, Feed feed, FeedWriterOptions? options = null) =>
        new(new FeedOutput(stream, format), feed, options);

    /// <summary>Begins a document.</summary>
    /// <param name="output">Where to and in which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <returns>A writer for the items. Nothing is written before the first.</returns>
    /// <exception cref="FeedException">The format can't hold this feed; lists every reason.</exception>
    public static FeedWriter Create(FeedOutput output, Feed feed, FeedWriterOptions? options = null) => new(output, feed, options);

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Cancels the write to the target; the document is then broken off.</param>
    /// <exception cref="FeedException">The format can't hold this item; lists every reason. Nothing of it is written, and other items may
    /// follow.</exception>
    /// <exception cref="InvalidOperationException">The document is completed, or broken off by an earlier exception.</exception>
    public async ValueTask WriteAsync(FeedItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        MustBeOpen();
        cancellationToken.ThrowIfCancellationRequested();
        _document.Check(item);
        _state = State.Broken;
        _document.Write(item);
        await _document.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
        _state = State.Open;
    }

    /// <summary>Ends the document and flushes the target.</summary>
    /// <param name="cancellationToken">Cancels the write to the target; the document is then broken off.</param>
    /// <exception cref="FeedException">An Atom feed has no items and no <see cref="Feed.Updated"/>; nothing is written.</exception>
    /// <exception cref="InvalidOperationException">The document is completed, or broken off by an earlier exception.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        MustBeOpen();
        cancellationToken.ThrowIfCancellationRequested();
        _state = State.Broken;
        await _document.CompleteAsync(cancellationToken).ConfigureAwait(false);
        _state = State.Completed;
    }

    /// <summary>Gives the buffer back. A document that isn't completed stays broken off: half a feed must not look like a whole one. A file
    /// that isn't completed is deleted.</summary>
    /// <returns>A task that ends when that is done.</returns>
    public ValueTask DisposeAsync()
    {
        if (_state == State.Disposed)
            return ValueTask.CompletedTask;
        _state = State.Disposed;
        return _document.DisposeAsync();
    }

    private void MustBeOpen()
    {
        ObjectDisposedException.ThrowIf(_state == State.Disposed, this);
        if (_state == State.Completed)
            throw new InvalidOperationException("The document is complete: no item can follow.");
        if (_state == State.Broken)
            throw new InvalidOperationException("An earlier exception broke the document off: begin it again.");
    }
}
