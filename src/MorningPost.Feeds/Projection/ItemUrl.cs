namespace MorningPost.Feeds.Projection;

internal static class ItemUrl
{
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
