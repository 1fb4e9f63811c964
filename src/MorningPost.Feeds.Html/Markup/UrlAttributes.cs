using System.Collections.Frozen;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>The attributes that hold URLs: those of today's HTML, those of the HTML that newsletters are still written in, and those of
/// SVG.</summary>
internal static class UrlAttributes
{
    private static readonly FrozenSet<string> Urls = Elements.Names(
        """
        action background cite classid codebase dynsrc formaction href icon itemid longdesc lowsrc manifest poster profile src xlink:href
        """);

    private static readonly FrozenSet<string> Loading = Elements.Names("background data dynsrc icon lowsrc poster src");

    private static readonly FrozenSet<string> BelowCodeBase = Elements.Names("archive classid data");

    public static UrlAttributeKind KindOf(string element, string attribute) => attribute switch
    {
        "style" => UrlAttributeKind.Style,
        "srcset" or "imagesrcset" => UrlAttributeKind.Candidates,
        "ping" => UrlAttributeKind.List,
        "archive" when element == "object" => UrlAttributeKind.List,
        "data" when element == "object" => UrlAttributeKind.Url,
        _ => Urls.Contains(attribute) ? UrlAttributeKind.Url : UrlAttributeKind.None,
    };

    /// <summary>Whether an empty value is nothing to load, and not the page itself.</summary>
    public static bool Loads(string attribute) => Loading.Contains(attribute);

    /// <summary>Whether an object's <c>codebase</c>, where it has one, is what the URL is relative to.</summary>
    public static bool IsBelowCodeBase(string attribute) => BelowCodeBase.Contains(attribute);
}
