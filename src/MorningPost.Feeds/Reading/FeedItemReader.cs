using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Reading;

/// <summary>A document whose items are read one at a time: <see cref="FeedReader.OpenAsync"/> opens it.</summary>
/// <remarks>It holds one item and a window of the document, whatever the document's length. Not safe for use by several threads at once.
/// Its stream isn't closed.</remarks>
public sealed class FeedItemReader : IDisposable, IAsyncDisposable
{
    private readonly ReadingSession _session;
    private int _next;

    internal FeedItemReader(ReadingSession session) => _session = session;

    /// <summary>The format of the document.</summary>
    public FeedFormat Format => _session.Reading.Format;

    /// <summary>The feed's metadata, as far as the document has been read; final at its end.</summary>
    /// <remarks>Made anew each time it is asked for. Most documents have all of it before the first item, a few behind the last.</remarks>
    public Feed Feed => _session.Reading.Feed;

    /// <summary>The software that made the document, as far as it has been read. Null where none is named.</summary>
    public FeedGenerator? Generator => _session.Reading.Generator;

    /// <summary>What had to be mended or left out so far.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics => _session.Diagnostics;

    /// <summary>Reads the next item.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The item; null at the end of the document.</returns>
    /// <exception cref="FeedException">The document reaches a limit, or it has been read strictly and something is wrong in it.</exception>
    public async ValueTask<FeedItem?> ReadAsync(CancellationToken cancellationToken = default)
    {
        var items = _session.Reading.Items;
        while (_next == items.Count)
        {
            if (_session.Reading.IsDone)
                return null;
            items.Clear();
            _next = 0;
            await _session.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        return items[_next++];
    }

    /// <summary>Reads the items that are left.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items, in the document's order.</returns>
    /// <exception cref="FeedException">As for <see cref="ReadAsync"/>.</exception>
    public async IAsyncEnumerable<FeedItem> ReadItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } item)
            yield return item;
    }

    /// <summary>Gives back the memory.</summary>
    public void Dispose() => _session.Dispose();

    /// <summary>Gives back the memory.</summary>
    /// <returns>A task that is done.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
