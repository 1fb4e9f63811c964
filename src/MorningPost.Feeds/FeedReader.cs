using System.Runtime.CompilerServices;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Reading;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds;

/// <summary>Reads feeds: RSS 0.90 to 2.0 and RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, well-formed or not.</summary>
/// <remarks>
/// <para>Format and encoding are detected. What isn't well-formed is read as it was probably meant; a value that can't be understood costs
/// that value and
/// not the feed; the diagnostics say all of it, with line and column. <c>Reading/READING.md</c> says what is understood.</para>
/// <para>Whatever the input, the end is a document or a <see cref="FeedException"/>, in bounded time and memory
/// (<see cref="FeedReaderOptions"/>).
/// Nothing is fetched, and no entity is expanded into another.</para>
/// </remarks>
public static class FeedReader
{
    private const int MaxItems = 1_000_000;
    private const long MaxLength = 512L << 20;

    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; read to its end and not closed.</param>
    /// <param name="options">What is known beside it, and limits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The feed and its items.</returns>
    /// <exception cref="FeedException">The document is no feed, or reaches a limit.</exception>
    public static async Task<FeedDocument> ReadAsync(
        Stream stream, FeedReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= FeedReaderOptions.Default;
        using var session = new ReadingSession(
            new ReadingInput(stream, options, options.MaxLength ?? MaxLength), options, readsAll: true, options.MaxItems ?? MaxItems);
        while (await session.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return Document(session);
    }

    /// <inheritdoc cref="ReadAsync(Stream, FeedReaderOptions, CancellationToken)"/>
    public static Task<FeedDocument> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, null, cancellationToken);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document's bytes. They aren't copied.</param>
    /// <param name="options">What is known beside it, and limits.</param>
    /// <returns>The feed and its items.</returns>
    /// <exception cref="FeedException">The document is no feed, or reaches a limit.</exception>
    public static FeedDocument Read(ReadOnlyMemory<byte> document, FeedReaderOptions? options = null)
    {
        options ??= FeedReaderOptions.Default;
        using var session = new ReadingSession(Input(document, options), options, readsAll: true, options.MaxItems ?? MaxItems);
        session.ReadAll();
        return Document(session);
    }

    /// <summary>Reads the items of a document one at a time, in constant memory.</summary>
    /// <param name="stream">The document; read as far as items are asked for, and not closed.</param>
    /// <param name="options">What is known beside it, and limits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items, in the document's order.</returns>
    /// <remarks>The exceptions come while items are asked for. <see cref="OpenAsync"/> gives the feed and the diagnostics too.</remarks>
    /// <exception cref="FeedException">The document is no feed, or reaches a limit.</exception>
    public static IAsyncEnumerable<FeedItem> ReadItemsAsync(
        Stream stream, FeedReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadItems(stream, options, cancellationToken);
    }

    /// <summary>Opens a document whose items are read one at a time, in constant memory.</summary>
    /// <param name="stream">The document; read as far as items are asked for, and not closed.</param>
    /// <param name="options">What is known beside it, and limits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A reader that has come to the first item, or to the end; dispose of it.</returns>
    /// <exception cref="FeedException">The document is no feed, or reaches a limit before its first item.</exception>
    public static async Task<FeedItemReader> OpenAsync(
        Stream stream, FeedReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= FeedReaderOptions.Default;
        var session = new ReadingSession(
            new ReadingInput(stream, options, options.MaxLength ?? long.MaxValue), options, readsAll: false, options.MaxItems
                ?? int.MaxValue);
        try
        {
            await session.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new FeedItemReader(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static async IAsyncEnumerable<FeedItem> ReadItems(
        Stream stream, FeedReaderOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await OpenAsync(stream, options, cancellationToken).ConfigureAwait(false);
        await foreach (var item in reader.ReadItemsAsync(cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    private static ReadingInput Input(ReadOnlyMemory<byte> document, FeedReaderOptions options)
    {
        try
        {
            return new ReadingInput(document, options, options.MaxLength ?? MaxLength);
        }
        catch (LimitException e)
        {
            throw new FeedException([ReadingRules.Limit.At(e.Limit, e.Message) with { Line = 1, Column = 1 }]);
        }
    }

    private static FeedDocument Document(ReadingSession session) => new()
    {
        Format = session.Reading.Format,
        Feed = session.Reading.Feed,
        Items = session.Reading.Items,
        Generator = session.Reading.Generator,
        Diagnostics = session.Diagnostics,
    };
}
