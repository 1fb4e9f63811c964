using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds;

/// <content>Feeds and their items.</content>
public sealed partial class FeedWriter
{
    /// <summary>Writes a feed to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the target.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments
            .WriteAsync(feed, Sequence<FeedItem>.Of(items), [new FeedOutput(stream, format)], options, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Writes a feed to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written. A collection is checked whole
    /// before the first byte, and its newest date becomes the feed's, where that has none.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the target.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments
            .WriteAsync(feed, Sequence<FeedItem>.Of(items), [new FeedOutput(stream, format)], options, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Writes a feed.</summary>
    /// <param name="output">Where to and in which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the target.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAsync(
        FeedOutput output,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), [output], options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a feed.</summary>
    /// <param name="output">Where to and in which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written. A collection is checked whole
    /// before the first byte, and its newest date becomes the feed's, where that has none.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels a write to the target.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAsync(
        FeedOutput output,
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), [output], options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a feed into a string.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>The document. What it says of its encoding is UTF-8, so write it as that.</returns>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task<string> WriteToStringAsync(
        FeedFormat format,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ToStringAsync(format, output =>
            FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), [output], options, cancellationToken))
            .ConfigureAwait(false);

    /// <summary>Writes a feed into a string.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written. A collection is checked whole
    /// before the first byte, and its newest date becomes the feed's, where that has none.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>The document. What it says of its encoding is UTF-8, so write it as that.</returns>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task<string> WriteToStringAsync(
        FeedFormat format,
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ToStringAsync(format, output =>
            FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), [output], options, cancellationToken))
            .ConfigureAwait(false);

    /// <summary>Writes a feed as several documents in one pass: the items are read once.</summary>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written.</param>
    /// <param name="outputs">The documents: formats, places and addresses. None takes its place before all are whole.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels writes.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAllAsync(
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), outputs, options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a feed as several documents in one pass: the items are read once.</summary>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items, in the order in which they are written. A collection is checked whole
    /// before the first byte, and its newest date becomes the feed's, where that has none.</param>
    /// <param name="outputs">The documents: formats, places and addresses. None takes its place before all are whole.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items, and cancels writes.</param>
    /// <exception cref="FeedException">The format can't hold feed or item; lists every reason.</exception>
    public static async Task WriteAllAsync(
        Feed feed,
        IEnumerable<FeedItem> items,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await FeedDocuments.WriteAsync(feed, Sequence<FeedItem>.Of(items), outputs, options, cancellationToken).ConfigureAwait(false);

    private static async Task<string> ToStringAsync(FeedFormat format, Func<FeedOutput, Task> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await write(new FeedOutput(buffer, format)).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
