namespace MorningPost.Feeds.Publishing;

/// <summary>The items of a feed that is no newsletter's, such as a blog's, readable from any of them on. <see cref="FeedItemList"/> makes
/// one of a list.</summary>
public interface IFeedItemSource
{
    /// <summary>Reads the items from the oldest to the newest.</summary>
    /// <param name="skip">How many of the oldest to leave out. Past the newest there are none.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>The items.</returns>
    IAsyncEnumerable<FeedItem> ReadItemsAsync(int skip = 0, CancellationToken cancellationToken = default);
}
