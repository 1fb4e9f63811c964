using System.ServiceModel.Syndication;
using MorningPost.Feeds.Syndication.Import;

namespace MorningPost.Feeds.Syndication;

/// <summary>Converts feeds and items of <c>System.ServiceModel.Syndication</c> to those of this library.</summary>
/// <remarks>
/// <para>Addresses become absolute with the <c>BaseUri</c> of link, item and feed. Text that says of itself that it is HTML, and a
/// description that looks like it, becomes plain text where ours is plain; a description without a content is the body, as in RSS. What is
/// missing is null, or empty where a value is required: an id and a title are never made up, and <see cref="FeedValidator"/> reports where
/// they are missing. A date that Syndication couldn't read is null.</para>
/// <para>The table in the package's README lists what this library has no place for.</para>
/// </remarks>
public static class SyndicationImportExtensions
{
    /// <summary>Converts a feed of Syndication's: its metadata.</summary>
    /// <param name="feed">Syndication's feed.</param>
    /// <returns>The feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    public static Feed ToFeed(this SyndicationFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return ImportedFeed.Of(feed);
    }

    /// <summary>Converts the items of a feed of Syndication's.</summary>
    /// <param name="feed">Syndication's feed.</param>
    /// <returns>The items, made one by one while they are enumerated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    public static IEnumerable<FeedItem> ToFeedItems(this SyndicationFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Items.Select(item => ImportedItem.Of(item, feed.BaseUri));
    }

    /// <summary>Converts an item of Syndication's.</summary>
    /// <param name="item">Syndication's item.</param>
    /// <param name="baseUrl">What relative addresses are relative to where the item has no <see cref="SyndicationItem.BaseUri"/>.
    /// Absolute.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static FeedItem ToFeedItem(this SyndicationItem item, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ImportedItem.Of(item, baseUrl);
    }
}
