using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication;

/// <summary>The vocabularies that hold our properties where Syndication has none.</summary>
internal static class Vocabulary
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string History = "http://purl.org/syndication/history/1.0";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Period = "http://purl.org/rss/1.0/modules/syndication/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string XmlNamespaces = "http://www.w3.org/2000/xmlns/";

    public static FeedNamespace AtomNamespace { get; } = new() { Prefix = "atom", Uri = Atom };

    public static FeedNamespace HistoryNamespace { get; } = new() { Prefix = "fh", Uri = History };

    public static FeedNamespace MediaNamespace { get; } = new() { Prefix = "media", Uri = Media };

    public static FeedNamespace PeriodNamespace { get; } = new() { Prefix = "sy", Uri = Period };
}
