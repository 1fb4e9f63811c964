using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

internal static class ItemUrl
{
    /// <summary>Whether a fragment can be written behind the page's URL as it stands: it is legal, and has none.</summary>
    public static bool TakesPlace(Uri? page) =>
        page is not null && !page.OriginalString.Contains('#', StringComparison.Ordinal) && FeedUrl.IsLegal(page.OriginalString);

    /// <summary>The page with the piece as its fragment, so that no two items share a link; null where the issue has no
    /// page.</summary>
    public static Uri? PlaceIn(Uri? page, string path)
    {
        if (page is null)
            return null;
        var text = page.OriginalString;
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        return new Uri($"{(fragment < 0 ? text : text[..fragment])}#{path}", UriKind.RelativeOrAbsolute);
    }
}
