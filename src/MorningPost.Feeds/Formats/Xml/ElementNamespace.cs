using System.Collections.Frozen;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>A namespace that a document names.</summary>
/// <param name="uri">Its URI, as it is written.</param>
/// <param name="vocabulary">What is known of it.</param>
internal sealed class ElementNamespace(string uri, NamespaceMeaning vocabulary)
{
    private static readonly FrozenDictionary<string, NamespaceMeaning> Known = new Dictionary<string, NamespaceMeaning>
    {
        [""] = NamespaceMeaning.Rss,
        ["purl.org/rss/1.0"] = NamespaceMeaning.Rss,
        ["my.netscape.com/rdf/simple/0.9"] = NamespaceMeaning.Rss,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = NamespaceMeaning.Rss,
        ["channel.netscape.com/rdf/simple/0.9"] = NamespaceMeaning.Rss,
        ["backend.userland.com/rss"] = NamespaceMeaning.Rss,
        ["backend.userland.com/rss2"] = NamespaceMeaning.Rss,
        ["backend.userland.com/rss091"] = NamespaceMeaning.Rss,
        ["backend.userland.com/rss092"] = NamespaceMeaning.Rss,
        ["blogs.law.harvard.edu/tech/rss"] = NamespaceMeaning.Rss,
        ["cyber.law.harvard.edu/rss/rss.html"] = NamespaceMeaning.Rss,
        ["purl.org/net/rss1.1"] = NamespaceMeaning.Rss,
        ["www.w3.org/2005/atom"] = NamespaceMeaning.Atom,
        ["purl.org/atom/ns"] = NamespaceMeaning.Atom,
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = NamespaceMeaning.Rdf,
        ["purl.org/rss/1.0/modules/content"] = NamespaceMeaning.Content,
        ["purl.org/dc/elements/1.1"] = NamespaceMeaning.DublinCore,
        ["purl.org/dc/elements/1.0"] = NamespaceMeaning.DublinCore,
        ["purl.org/dc/terms"] = NamespaceMeaning.Terms,
        ["purl.org/rss/1.0/modules/dcterms"] = NamespaceMeaning.Terms,
        ["purl.org/rss/1.0/modules/syndication"] = NamespaceMeaning.Syndication,
        ["purl.org/syndication/history/1.0"] = NamespaceMeaning.History,
        ["purl.org/atompub/tombstones/1.0"] = NamespaceMeaning.Tombstones,
        ["www.w3.org/1999/xhtml"] = NamespaceMeaning.Xhtml,
        ["search.yahoo.com/mrss"] = NamespaceMeaning.Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = NamespaceMeaning.ITunes,
    }.ToFrozenDictionary();

    /// <summary>What everybody means by a prefix that nobody has declared.</summary>
    private static readonly FrozenDictionary<string, string> Customary = new Dictionary<string, string>
    {
        ["rss"] = "",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["atom10"] = "http://www.w3.org/2005/Atom",
        ["a10"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["podcast"] = "https://podcastindex.org/namespace/1.0",
        ["googleplay"] = "http://www.google.com/schemas/play-podcasts/1.0",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["slash"] = "http://purl.org/rss/1.0/modules/slash/",
        ["thr"] = "http://purl.org/syndication/thread/1.0",
        ["fh"] = "http://purl.org/syndication/history/1.0",
        ["at"] = "http://purl.org/atompub/tombstones/1.0",
        ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["georss"] = "http://www.georss.org/georss",
        ["geo"] = "http://www.w3.org/2003/01/geo/wgs84_pos#",
        ["gml"] = "http://www.opengis.net/gml",
        ["cc"] = "http://web.resource.org/cc/",
        ["creativecommons"] = "http://backend.userland.com/creativeCommonsRssModule",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["opensearch"] = "http://a9.com/-/spec/opensearch/1.1/",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public string Uri { get; } = uri;

    public NamespaceMeaning NamespaceMeaning { get; } = vocabulary;

    public static ElementNamespace Of(string uri) => new(uri, Known.GetValueOrDefault(Normal(uri), NamespaceMeaning.Other));

    public static string? OfPrefix(string prefix) => Customary.GetValueOrDefault(prefix);

    /// <summary>Case, the s of https and a slash or hash at the end make no difference.</summary>
    private static string Normal(string uri)
    {
        var text = uri.AsSpan().Trim();
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            text = text[7..];
        else if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            text = text[8..];
        return text.TrimEnd("/#").ToString().ToLowerInvariant();
    }
}
