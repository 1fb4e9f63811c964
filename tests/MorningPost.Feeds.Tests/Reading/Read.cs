using System.Text;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Reads pieces of feeds.</summary>
internal static class Read
{
    public static FeedDocument Document(string text, FeedReaderOptions? options = null) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), options);

    public static FeedItem RssItem(string elements) => Document(Rss(elements)).Items[0];

    public static string Rss(string elements, string channel = "<link>https://a.example/</link>") =>
        $"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title>{channel}<item>{elements}</item></channel></rss>";

    public static FeedItem AtomEntry(string elements, string attributes = "") => Document(
        $"<feed xmlns='http://www.w3.org/2005/Atom' {attributes}><title>T</title><id>tag:a.example,2026:f</id><entry><id>tag:a.example,2026:1</id>{elements}</entry></feed>").Items[0];
}
