using MorningPost.Feeds.Html.Discovery;

namespace MorningPost.Feeds.Html;

/// <summary>Finds the feeds of a page in the page's HTML. Nothing is fetched.</summary>
/// <remarks>
/// <para>A page announces its feeds with <c>link rel="alternate"</c> and the media type of a feed, or with <c>link rel="feed"</c>. Where
/// it announces none,
/// links in its text count whose address, media type or words say that a feed is there.</para>
/// <para>The best comes first: the page's own feeds in the page's order, since authors put the main one first; then feeds of comments;
/// then what is of a type
/// that may be something else. An address is named once.</para>
/// </remarks>
public static class FeedDiscovery
{
    /// <summary>Finds the feeds of a page.</summary>
    /// <param name="html">The page, whole or from its beginning.</param>
    /// <param name="pageUrl">The page's address, after all redirections: what its links are relative to, unless it has a <c>base</c>
    /// element. Absolute, http or https.</param>
    /// <returns>The feeds, the best first; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="pageUrl"/> isn't an absolute http or https URL.</exception>
    public static IReadOnlyList<DiscoveredFeed> Find(string html, Uri pageUrl)
    {
        ArgumentNullException.ThrowIfNull(html);
        HtmlUrls.ThrowIfNoPage(pageUrl);
        return new PageSearch(html, pageUrl).Run();
    }
}
