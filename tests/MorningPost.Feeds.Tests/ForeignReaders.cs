using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace MorningPost.Feeds.Tests;

/// <summary>Readers that aren't ours.</summary>
internal static class ForeignReaders
{
    /// <summary>Reads a document with System.ServiceModel.Syndication (RSS, Atom) or System.Text.Json, and with CodeHollow.FeedReader.</summary>
    public static void Check(byte[] document, FeedFormat format, int items)
    {
        Assert.Equal(items, CodeHollow.FeedReader.FeedReader.ReadFromString(Encoding.UTF8.GetString(document)).Items.Count);
        if (format == FeedFormat.Json)
        {
            using var json = JsonDocument.Parse(document);
            Assert.Equal(items, json.RootElement.GetProperty("items").GetArrayLength());
        }
        else
            Assert.Equal(items, Load(document).Items.Count());
    }

    public static SyndicationFeed Load(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(reader);
    }
}
