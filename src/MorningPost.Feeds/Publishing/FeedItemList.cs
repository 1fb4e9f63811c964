using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>Items that are all in memory, as an archive.</summary>
public sealed class FeedItemList : IFeedItemSource
{
    private readonly IReadOnlyList<FeedItem> _items;

    /// <summary>An archive of items.</summary>
    /// <param name="items">The items, oldest first. Read each time anew: a list may grow between two publications.</param>
    public FeedItemList(IReadOnlyList<FeedItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedItem> ReadItemsAsync(int skip = 0,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        await Task.CompletedTask.ConfigureAwait(false);
        for (var i = skip; i < _items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _items[i];
        }
    }
}
