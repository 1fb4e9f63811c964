using System.ServiceModel.Syndication;
using MorningPost.Feeds.Syndication.Export;

namespace MorningPost.Feeds.Syndication;

/// <summary>Converts feeds and items to those of <c>System.ServiceModel.Syndication</c>.</summary>
/// <remarks>The table in the package's README lists what Syndication has no place for. Values are taken over as they are, without checks:
/// Syndication's formatters refuse what XML can't hold, in the middle of a document.</remarks>
public static class SyndicationExportExtensions
{
    /// <summary>Converts a feed to one of Syndication's.</summary>
    /// <param name="feed">The feed's metadata.</param>
    /// <param name="items">The items. They are made when <see cref="SyndicationFeed.Items"/> is enumerated, one by one and each time anew;
    /// those that were taken back are left out.</param>
    /// <returns>The feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SyndicationFeed ToSyndicationFeed(this Feed feed, IEnumerable<FeedItem> items)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        var exported = ExportedFeed.Of(feed);
        exported.Items = items.Where(item => item.Retraction is null).Select(ExportedItem.Of);
        return exported;
    }

    /// <summary>Converts a document that was read to a feed of Syndication's.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The feed with its items, but for those that were taken back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static SyndicationFeed ToSyndicationFeed(this FeedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Feed.ToSyndicationFeed(document.Items);
    }

    /// <summary>Converts an item to one of Syndication's.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The item was taken back: Syndication has no way to express that, and would publish it
    /// again.</exception>
    /// <exception cref="FeedException">An extension of the item can't be XML, because of a name or a namespace.</exception>
    public static SyndicationItem ToSyndicationItem(this FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Retraction is not null)
            throw new ArgumentException($"\"{item.Id}\" was taken back, and Syndication would publish it again: leave it out.",
                nameof(item));
        return ExportedItem.Of(item);
    }
}
