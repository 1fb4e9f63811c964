using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>Where pages are: the path of each below the site's base.</summary>
/// <param name="baseUrl">The site's base; ends with a slash.</param>
internal sealed class SiteAddresses(Uri baseUrl)
{
    private const string Page = "index.html";

    public Uri BaseUrl { get; } = baseUrl;

    /// <summary>The address of an issue: its own, or else that of the page it gets here.</summary>
    public Uri UrlOf(Issue issue) => issue.Url ?? UrlOf($"issues/{NameOf(issue)}/");

    public Uri UrlOf(string path) => new(BaseUrl, path);

    /// <summary>The address below the base, as links have it; null where it is elsewhere, or no page can lie there.</summary>
    public string? PathOf(Uri url)
    {
        if (!IsBelow(url) || url.Query.Length > 0 || url.Fragment.Length > 0)
            return null;
        var path = url.AbsolutePath[BaseUrl.AbsolutePath.Length..];
        return Array.TrueForAll(path.TrimEnd('/').Split('/'), Key.IsWellFormed) ? path : null;
    }

    /// <summary>Whether an address is one of this site, whatever is there.</summary>
    public bool IsBelow(Uri url) => url.IsAbsoluteUri && url.Host == BaseUrl.Host && url.Port == BaseUrl.Port
        && url.AbsolutePath.StartsWith(BaseUrl.AbsolutePath, StringComparison.Ordinal);

    /// <summary>The document that lies at an address below the base.</summary>
    public static string DocumentOf(string path) =>
        path.Length == 0 || path.EndsWith('/') ? path + Page
        : path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal) ? path
        : $"{path}/{Page}";

    /// <summary>What an issue is called in the address that it gets here: its short name, or the end of its IRI.</summary>
    private static string NameOf(Issue issue)
    {
        var name = IssueIds.NameOf(issue) ?? "";
        if (Key.IsWellFormed(name))
            return name;
        var end = name[(name.LastIndexOfAny(['/', ':', '#', '?']) + 1)..];
        return Key.IsWellFormed(end) ? end : Slug.Of(name);
    }
}
