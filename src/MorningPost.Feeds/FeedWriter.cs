using System.IO.Pipelines;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds;

/// <summary>Writes feeds.</summary>
/// <remarks>
/// <para>The static methods write a whole document, or several in one pass. An instance writes one item at a time, for a feed whose items
/// come one by one: <see cref="Create(Stream, FeedFormat, Feed, FeedWriterOptions?)"/>, <see cref="WriteAsync(FeedItem, CancellationToken)"/>
/// for each, <see cref="CompleteAsync"/>.</para>
/// <para>Items are formatted into a pooled buffer and go out in blocks of about 64 KB, asynchronously only; memory doesn't grow with their
/// number. Equal input gives equal bytes, UTF-8 without a byte order mark. The caller owns the stream: it is flushed at the end, never closed.</para>
/// <para>What no format can hold is refused with a <see cref="FeedException"/> that lists all of it: the feed's errors before the first byte,
/// an item's before its own first byte. Of a collection, everything that is wrong with any item is listed before the first byte, ids that stand twice
/// included; of a sequence only the item at hand is known.</para>
/// <para>A feed without <see cref="Feed.Updated"/> is dated by its newest item when the items come as a collection, and by its first item otherwise:
/// give the newest first.</para>
/// <para>An instance isn't thread-safe. The static methods are, on different streams.</para>
/// </remarks>
public sealed class FeedWriter : IAsyncDisposable
{
    private readonly OpenDocument _document;
    private State _state;

    private FeedWriter(ByteTarget target, FeedFormat format, Feed feed, FeedWriterOptions? options)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _document = new OpenDocument(target, format, feed, options ?? FeedWriterOptions.Default);
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
        new(ByteTarget.For(stream), format, feed, options);

    /// <summary>Begins a document.</summary>
    /// <param name="pipe">Where to; never completed here.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <returns>A writer for the items. Nothing is written before the first.</returns>
    /// <exception cref="FeedException">The format can't hold this feed; lists every reason.</exception>
    public static FeedWriter Create(PipeWriter pipe, FeedFormat format, Feed feed, FeedWriterOptions? options = null) =>
        new(ByteTarget.For(pipe), format, feed, options);

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Cancels the write to the stream; the document is then broken off.</param>
    /// <exception cref="FeedException">The format can't hold this item; lists every reason. Nothing of it is written, and other items may follow.</exception>
    /// <exception cref="InvalidOperationException">The document is completed, or broken off by an earlier exception.</exception>
    public async ValueTask WriteAsync(FeedItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        MustBeOpen();
        cancellationToken.ThrowIfCancellationRequested();
        _document.Check(item);
        _state = State.Broken;
        _document.Write(ItemView.Of(item));
        await _document.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
        _state = State.Open;
    }

    /// <summary>Ends the document and flushes the stream.</summary>
    /// <param name="cancellationToken">Cancels the write to the stream; the document is then broken off.</param>
    /// <exception cref="FeedException">An Atom feed has no items and no <see cref="Feed.Updated"/>; nothing is written.</exception>
    /// <exception cref="InvalidOperationException">The document is completed, or broken off by an earlier exception.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        MustBeOpen();
        cancellationToken.ThrowIfCancellationRequested();
        _state = State.Broken;
        _document.End();
        await _document.SendAsync(cancellationToken).ConfigureAwait(false);
        _state = State.Completed;
    }

    /// <summary>Gives the buffer back. A document that isn't completed stays broken off: half a feed must not look like a whole one.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        if (_state != State.Disposed)
            _document.Dispose();
        _state = State.Disposed;
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes a newsletter's issues as a feed, one item an issue.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the stream.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAllAsync(newsletter, issues, [new FeedOutput(stream, format)], options, cancellationToken);

    /// <summary>Writes a newsletter's issues as a feed, one item an issue.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte, and its newest date becomes the feed's.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the stream.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAllAsync(newsletter, issues, [new FeedOutput(stream, format)], options, cancellationToken);

    /// <summary>Writes a newsletter's issues as a feed, one item an issue.</summary>
    /// <param name="pipe">Where to; never completed here.</param>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the pipe.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static Task WriteAsync(
        PipeWriter pipe,
        FeedFormat format,
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAllAsync(newsletter, issues, [new FeedOutput(pipe, format)], options, cancellationToken);

    /// <summary>Writes a feed.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the stream.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await using var writer = Create(stream, format, feed, options);
        await writer.WriteAndCompleteAsync(items, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a feed.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written. A collection is checked whole before the first byte, and its newest date becomes the feed's, where that has none.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the stream.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        var collection = items as IReadOnlyCollection<FeedItem>;
        if (collection is not null && feed.Updated is null)
            feed = feed with { Updated = Newest(collection, static item => FeedDate.LastChange(item.Published, item.Updated, item.Retraction?.When)) };
        await using var writer = Create(stream, format, feed, options);
        if (collection is not null)
            writer._document.Check(collection);
        await writer.WriteAndCompleteAsync(items.ToAsyncEnumerable(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a feed.</summary>
    /// <param name="pipe">Where to; never completed here.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the pipe.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAsync(
        PipeWriter pipe,
        FeedFormat format,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await using var writer = Create(pipe, format, feed, options);
        await writer.WriteAndCompleteAsync(items, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a newsletter's issues as several documents in one pass: the issues are read once and each is rendered once.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="outputs">The documents: formats, projections and where they go.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels writes.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task WriteAllAsync(
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var documents = Begin(newsletter, outputs, options, updated: null);
        await foreach (var issue in issues.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Write(issue);
            await documents.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
        }

        await documents.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a newsletter's issues as several documents in one pass: the issues are read once and each is rendered once.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte, and its newest date becomes the feeds'.</param>
    /// <param name="outputs">The documents: formats, projections and where they go.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels writes.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task WriteAllAsync(
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var collection = issues as IReadOnlyCollection<Issue>;
        var updated = collection is not null
            ? Newest(collection, static issue => FeedDate.LastChange(issue.Published, issue.Updated, issue.Retraction?.When))
            : null;
        if (updated is not null)
            updated = FeedDate.Later(updated, newsletter?.Updated);
        using var documents = Begin(newsletter!, outputs, options, updated);
        if (collection is not null)
            documents.Check(collection);
        foreach (var issue in issues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Write(issue);
            await documents.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
        }

        await documents.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IssueDocuments Begin(Newsletter newsletter, IReadOnlyList<FeedOutput> outputs, FeedWriterOptions? options, DateTimeOffset? updated)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(outputs);
        return new IssueDocuments(newsletter, outputs, options ?? FeedWriterOptions.Default, updated);
    }

    private static DateTimeOffset? Newest<T>(IReadOnlyCollection<T> items, Func<T, DateTimeOffset?> date)
    {
        DateTimeOffset? newest = null;
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            newest = FeedDate.Later(newest, date(item));
        }

        return newest;
    }

    private async Task WriteAndCompleteAsync(IAsyncEnumerable<FeedItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            await WriteAsync(item, cancellationToken).ConfigureAwait(false);
        await CompleteAsync(cancellationToken).ConfigureAwait(false);
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
