using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>The writer finds the namespaces that a feed needs.</summary>
public sealed class ExtensionNamespaceTests
{
    private static readonly FeedNamespace GeoRss = new()
    {
        Prefix = "georss",
        Uri = "http://www.georss.org/georss",
        JsonName = "_geo",
        About = new Uri("https://example.org/geo"),
    };
    private static readonly FeedNamespace Gml = new() { Prefix = "gml", Uri = "http://www.opengis.net/gml" };
    private static readonly Feed Feed = Everything.Feed with { Extensions = [], Namespaces = [] };

    private static readonly FeedItem Item = Everything.Items[1] with
    {
        Extensions =
        [
            new FeedExtension
            {
                Namespace = GeoRss,
                Elements =
                [
                    new ExtensionElement
                    {
                        Name = "where",
                        Children =
                        [
                            new ExtensionElement
                            {
                                Name = "Point",
                                Namespace = Gml,
                                Children = [new ExtensionElement { Name = "pos", Text = "1 2" }],
                            },
                        ],
                    },
                ],
                Json = JsonElement.Parse("""{"pos":[1,2]}"""),
            },
        ],
    };

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public async Task Those_of_a_collection_are_declared_once_on_the_root(FeedFormat format)
    {
        var text = Encoding.UTF8.GetString(await Written.Feed(format, Feed, [Item, Item with { Id = "https://example.org/second" }]));

        Assert.Equal(["georss", "gml"], Declared(XDocument.Parse(text).Root!).Where(prefix => prefix[0] == 'g'));
        Assert.Equal(1, Count(text, "xmlns:georss="));
        Assert.Equal(1, Count(text, "xmlns:gml="));
        Assert.Equal(2, Count(text, "<georss:where><gml:Point><gml:pos>1 2</gml:pos></gml:Point></georss:where>"));
    }

    [Fact]
    public async Task Json_Feed_says_once_what_those_of_a_collection_are_about()
    {
        var text = Encoding.UTF8.GetString(
            await Written.Feed(FeedFormat.Json, Feed, [Item, Item with { Id = "https://example.org/second" }]));

        Assert.Equal(1, Count(text, "\"_geo\":{\"about\":\"https://example.org/geo\"}"));
        Assert.Equal(2, Count(text, "\"_geo\":{\"pos\":[1,2]}"));
    }

    [Theory]
    [InlineData("geo.html", "https://example.org/geo")]
    [InlineData("/geo", "https://example.org/geo")]
    [InlineData("", "https://example.org/geo")]
    [InlineData("https://example.org/of-its-own", "https://example.org/of-its-own")]
    public async Task What_an_extension_of_a_feed_is_about_is_absolute(string about, string written)
    {
        var json = JsonElement.Parse($$$"""{"a\u0062out":"{{{about}}}","pos":[1,2],"more":{"about":"x"}}""");
        var extension = new FeedExtension { Namespace = GeoRss, Json = json };

        var text = Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Json, Feed with { Extensions = [extension] }, []));

        Assert.Equal(written, JsonElement.Parse(text).GetProperty("_geo").GetProperty("about").GetString());
        Assert.Contains("\"pos\":[1,2],\"more\":{\"about\":\"x\"}}", text, StringComparison.Ordinal);
        Assert.Equal(about == written ? [] : ["MPF6002"], FeedValidator.Validate(Feed with { Extensions = [extension] })
            .Where(finding => finding.Path == "extensions[0].json.about").Select(finding => finding.Code));
    }

    [Fact]
    public async Task Those_of_a_stream_are_declared_where_they_are_needed_unless_the_feed_names_them()
    {
        var without = await Streamed(Feed);
        var named = await Streamed(Feed with { Namespaces = [GeoRss, Gml] });

        Assert.Contains(
            "<georss:where xmlns:georss=\"http://www.georss.org/georss\"><gml:Point xmlns:gml=\"http://www.opengis.net/gml\"><gml:pos>",
            without,
            StringComparison.Ordinal);
        Assert.Equal(2, Count(without, "xmlns:georss="));
        Assert.Equal(1, Count(named, "xmlns:georss="));
        Assert.Equal(
            named,
            Encoding.UTF8.GetString(
                await Written.Feed(FeedFormat.Rss, Feed with { Updated = null }, [Item, Item with { Id = "https://example.org/second" }])));
    }

    [Fact]
    public async Task A_podcast_needs_no_list_of_namespaces()
    {
        var feed = Feed with
        {
            Extensions = new PodcastShow
            {
                Categories = [new PodcastCategory { Name = "Technology" }],
                IsExplicit = false,
                Owner = null,
            }.ToExtensions(),
        };
        var item = Everything.Items[1] with
        {
            Extensions = new PodcastEpisode { Number = 1, Season = new PodcastSeason { Number = 1 } }.ToExtensions(),
        };

        var text = Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Rss, feed, [item]));

        Assert.Equal(1, Count(text, "xmlns:itunes="));
        Assert.DoesNotContain(FeedValidator.Validate(item, feed), finding => finding.Code == "MPF6003");
    }

    [Fact]
    public async Task A_prefix_that_is_taken_gets_a_number()
    {
        FeedExtension Of(int number) =>
            new()
            {
                Namespace = new FeedNamespace { Prefix = "media", Uri = $"urn:example:{number}" },
                Elements = [new ExtensionElement { Name = "a" }],
            };

        var text = Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Rss, Feed, [Item with { Extensions = [Of(1), Of(2)] }]));
        var streamed = await Streamed(Feed, Item with { Extensions = [Of(1), Of(2)] });

        Assert.Contains("<media2:a/><media3:a/>", text, StringComparison.Ordinal);
        Assert.Contains(
            "<media2:a xmlns:media2=\"urn:example:1\"/><media2:a xmlns:media2=\"urn:example:2\"/>", streamed, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task What_is_wrong_with_those_of_an_item_is_said_of_the_item(FeedFormat format)
    {
        var item = Item with
        {
            Extensions =
            [
                new FeedExtension
                {
                    Namespace = new FeedNamespace { Prefix = "a b", Uri = "c", JsonName = "d" },
                    Elements = [new ExtensionElement { Name = "e" }],
                    Json = JsonElement.Parse("{}"),
                },
            ],
        };

        var refused = await Assert.ThrowsAsync<FeedException>(() => Written.Feed(format, Feed, [item]));

        Assert.All(
            refused.Diagnostics, finding => Assert.StartsWith("items[0].extensions[0].namespace.", finding.Path, StringComparison.Ordinal));
        Assert.Equal(format == FeedFormat.Json ? ["MPF6013"] : ["MPF6009", "MPF6010"], refused.Diagnostics.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Ten_thousand_namespaces_are_declared_soon()
    {
        var items = Enumerable.Range(0, 100).Select(i => Item with
        {
            Id = $"urn:example:item:{i}",
            Extensions =
            [
                .. Enumerable.Range(0, 100).Select(
                    j =>
                        new FeedExtension
                        {
                            Namespace = new FeedNamespace { Prefix = "ext", Uri = $"urn:example:{i}:{j}" },
                            Elements = [new ExtensionElement { Name = "a" }],
                        }),
            ],
        }).ToList();

        var document = await Ends.Soon(() => Written.Feed(FeedFormat.Rss, Feed, items));

        Assert.InRange(Declared(XDocument.Load(new MemoryStream(document)).Root!).Count(), 10_000, 10_010);
    }

    private static IEnumerable<string> Declared(XElement root) =>
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName);

    private static async Task<string> Streamed(Feed feed, FeedItem? item = null)
    {
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(stream, FeedFormat.Rss, feed with { Updated = null }, Some(item ?? Item));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async IAsyncEnumerable<FeedItem> Some(FeedItem item)
    {
        await Task.Yield();
        yield return item;
        yield return item with { Id = "https://example.org/second" };
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
