using System.Collections.Frozen;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Discovery;

/// <summary>What addresses look like that feeds have.</summary>
internal static class FeedAddresses
{
    /// <summary>Last steps of a path that are feeds as they are.</summary>
    private static readonly FrozenSet<string> Names = Elements.Names("atom feed feeds rss rss2 rdf");

    /// <summary>File names that are feeds with the right extension.</summary>
    private static readonly FrozenSet<string> Files = Elements.Names("atom feed feeds index main posts rss rss2");

    private static readonly FrozenSet<string> Extensions = Elements.Names("json xml");

    /// <summary>Makes the address of a feed: the scheme <c>feed:</c>, in both its spellings, and its like mean http.</summary>
    /// <returns>The address; null when it is none that can be fetched.</returns>
    public static Uri? Read(string href, UrlBase baseUrl)
    {
        var text = Urls.Clean(href);
        var scheme = Urls.Scheme(text);
        if (scheme is "feed" or "itpc" or "pcast" or "podcast")
        {
            var rest = text[(scheme.Length + 1)..];
            text = rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
        }

        if (text.Length == 0 || !Uri.TryCreate(baseUrl.Resolve(text) ?? text, UriKind.Absolute, out var url))
            return null;
        return UrlBase.IsPage(url) ? url : null;
    }

    public static bool IsLikely(Uri url)
    {
        var path = url.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (Names.Contains(name) || url.Host.StartsWith("feeds.", StringComparison.OrdinalIgnoreCase))
            return true;
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 ? name[(dot + 1)..] : "";
        return extension is "atom" or "rss" or "rdf"
            || (Extensions.Contains(extension) && Files.Contains(name[..dot]))
            || url.Query.TrimStart('?').ToLowerInvariant().Split('&').Any(IsOfFeed);
    }

    /// <summary>Whether the address is of something in XML or JSON, without being a feed's by itself.</summary>
    public static bool IsData(Uri url) =>
        url.AbsolutePath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || url.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfFeed(string parameter) =>
        parameter is ['f', 'e', 'e', 'd', '=', _, ..] or "format=rss" or "format=atom" or "type=rss" or "alt=rss";
}
