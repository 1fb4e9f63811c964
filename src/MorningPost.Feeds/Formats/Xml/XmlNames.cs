namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The namespaces that RSS and Atom documents share.</summary>
internal static class XmlNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string FeedHistory = "http://purl.org/syndication/history/1.0";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Syndication = "http://purl.org/rss/1.0/modules/syndication/";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
}
