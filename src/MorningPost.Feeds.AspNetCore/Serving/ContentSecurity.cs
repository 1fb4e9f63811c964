namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Content security policies for what a browser may show.</summary>
internal static class ContentSecurity
{
    /// <summary>Of a feed a browser shows text, and the stylesheet that the feed may name.</summary>
    public const string Feed = "default-src 'none'; style-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Of a page in an archive: pictures and sound from anywhere, no script.</summary>
    public const string Page =
        "default-src 'none'; img-src 'self' https: data:; media-src 'self' https:; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        + "base-uri 'none'; form-action 'self' https:; frame-ancestors 'none'";

    public static string Of(string mediaType) => mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? Page : Feed;
}
