using MorningPost.Feeds.Html.Markup;
using MorningPost.Feeds.Html.Mending;

namespace MorningPost.Feeds.Html;

/// <summary>Mends the bodies of items on their way into a feed.</summary>
public static class ItemMendingExtensions
{
    /// <summary>Makes the relative URLs in an item's body absolute: see <see cref="HtmlUrls"/>.</summary>
    /// <param name="item">The item.</param>
    /// <param name="baseUrl">The address that stands in for the item's <see cref="FeedItem.Url"/> where that isn't an absolute http or
    /// https URL, such as the feed's home page.</param>
    /// <returns>The item; the same one when its body is no HTML, when nothing in it is relative, and when there is no address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static FeedItem WithAbsoluteUrls(this FeedItem item, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        var page = UrlBase.IsPage(item.Url) ? item.Url : baseUrl;
        if (page is null || item.Content is not { IsHtml: true, Value: var html })
            return item;
        var mended = AbsoluteUrls.In(html, page);
        return ReferenceEquals(mended, html) ? item : item with { Content = FeedContent.Html(mended) };
    }

    /// <summary>Makes the relative URLs in the bodies of items absolute, each against its item's address.</summary>
    /// <param name="items">The items.</param>
    /// <param name="baseUrl">The address for items that have none. Absolute, http or https.</param>
    /// <returns>The items, mended one by one while they are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static IEnumerable<FeedItem> WithAbsoluteUrls(this IEnumerable<FeedItem> items, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return items.Select(item => item.WithAbsoluteUrls(baseUrl));
    }

    /// <inheritdoc cref="WithAbsoluteUrls(IEnumerable{FeedItem}, Uri?)"/>
    public static IAsyncEnumerable<FeedItem> WithAbsoluteUrls(this IAsyncEnumerable<FeedItem> items, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return items.Select(item => item.WithAbsoluteUrls(baseUrl));
    }

    /// <summary>Gives an item without a summary the beginning of its body's text: see <see cref="HtmlText"/>.</summary>
    /// <param name="item">The item.</param>
    /// <param name="maxLength">How long the summary may be, in UTF-16 units, the ellipsis included. At least 1.</param>
    /// <returns>The item; the same one when it has a summary, and when its body has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    public static FeedItem WithSummary(this FeedItem item, int maxLength = 280)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        if (!string.IsNullOrWhiteSpace(item.Summary) || item.Content is not { } content)
            return item;
        var summary = content.IsHtml ? HtmlText.Extract(content.Value, maxLength) : TextExtract.OfText(content.Value, maxLength);
        return summary.Length == 0 ? item : item with { Summary = summary };
    }

    /// <summary>Gives items without a summary the beginning of their bodies' text.</summary>
    /// <param name="items">The items.</param>
    /// <param name="maxLength">How long a summary may be, in UTF-16 units, the ellipsis included. At least 1.</param>
    /// <returns>The items, mended one by one while they are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    public static IEnumerable<FeedItem> WithSummaries(this IEnumerable<FeedItem> items, int maxLength = 280)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return items.Select(item => item.WithSummary(maxLength));
    }

    /// <inheritdoc cref="WithSummaries(IEnumerable{FeedItem}, int)"/>
    public static IAsyncEnumerable<FeedItem> WithSummaries(this IAsyncEnumerable<FeedItem> items, int maxLength = 280)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return items.Select(item => item.WithSummary(maxLength));
    }
}
