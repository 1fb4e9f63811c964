using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>Whatever is inside an extension, it is written, refused or read, and nothing dies of it.</summary>
public sealed class HostileExtensionTests
{
    private const int Many = 100_000;

    private static readonly FeedNamespace Odd = new()
    {
        Prefix = "odd",
        Uri = "urn:example:odd",
        JsonName = "_odd",
        About = new Uri("https://example.org/odd"),
    };

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Writing_what_is_far_too_deep_is_refused_soon(FeedFormat format)
    {
        var item = With(new FeedExtension { Namespace = Odd, Elements = [Deep.Elements(Many)], Json = Deep.Json(Many / 20) });

        var refused = await Assert.ThrowsAsync<FeedException>(() => Ends.Soon(() => Written.Feed(format, Everything.Feed, [item])));

        Assert.Equal("MPF6015", Assert.Single(refused.Diagnostics).Code);
        Assert.Contains(FeedValidator.Validate(item), finding => finding.Code == "MPF6015");
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(Many)]
    public async Task Reading_what_is_far_too_deep_is_refused_soon(int depth)
    {
        foreach (var document in new[] { Deep.Rss(depth), Deep.JsonFeed(depth) })
            await Assert.ThrowsAsync<FeedException>(() => Ends.Soon(() => FeedReader.Read(document)));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task What_is_as_deep_as_may_be_is_written_and_read(FeedFormat format)
    {
        var item = With(
            new FeedExtension
            {
                Namespace = Odd,
                Elements = [Deep.Elements(FeedExtension.MaxDepth)],
                Json = Deep.Json(FeedExtension.MaxDepth),
            });

        var document = await Written.Feed(format, Everything.Feed, [item]);

        var read = Assert.Single(FeedReader.Read(document).Items[0].Extensions);
        Assert.True(format == FeedFormat.Json ? read.Json is not null : read.Elements.SequenceEqual(item.Extensions[0].Elements));
        if (format == FeedFormat.Json)
            Assert.Equal(item.Extensions[0] with { Elements = [] }, read with { Namespace = Odd });
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"\ud800":[{"b":"x\udc00\ud800y"}]}""", """{"\ufffd":[{"b":"x\ufffd\ufffdy"}]}""")]
    [InlineData("""{"a":"\u0000\u000b\uffff"}""", """{"a":"\ufffd\ufffd\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ude00 \"\\\/\b\f\n\r\t"}""", """{"a":"\ud83d\ude00 \"\\/\ufffd\ufffd\n\r\t"}""")]
    public async Task Json_that_holds_no_characters_is_written_with_replacements(string json, string written)
    {
        var item = With(new FeedExtension { Namespace = Odd, Json = JsonElement.Parse(json) });

        var document = JsonElement.Parse(await Written.Feed(FeedFormat.Json, Everything.Feed, [item]));

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(written), document.GetProperty("items")[0].GetProperty("_odd")));
        Assert.Equal(item.Extensions[0], item.Extensions[0] with { Json = JsonElement.Parse(json) });
        FeedValidator.Validate(item);
        Assert.False(item.TryGetIssue(out _));
    }

    [Fact]
    public void Json_that_holds_no_characters_is_read()
    {
        var document = FeedReader.Read(Encoding.UTF8.GetBytes(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","_a":{"about":"http://["},"_b":{"\ud800":"\udc00"},"_podcast":{"\ud800":1,"about":"\ud800"},"_media":{"title":"\ud800"},"items":[]}"""));

        Assert.Equal(["_a", "_b", "_podcast", "_media"], document.Feed.Extensions.Select(extension => extension.Namespace.JsonName));
        Assert.All(document.Feed.Extensions, extension => Assert.Null(extension.Namespace.About));
        Assert.False(new FeedItem { Id = "a", Extensions = document.Feed.Extensions }.TryGetMedia(out _));
        Assert.False(document.Feed.TryGetPodcastShow(out _));
    }

    [Theory]
    [InlineData("[1,[2.50,-0e7],null,true,false,\"x\"]")]
    [InlineData("\"text\"")]
    [InlineData("12345678901234567890.5")]
    [InlineData("true")]
    [InlineData("""{"none":null,"empty":{},"list":[],"nested":[{"none":null},[null]]}""")]
    public async Task Json_of_any_kind_comes_back(string json)
    {
        var item = With(new FeedExtension { Namespace = Odd, Json = JsonElement.Parse(json) });

        foreach (var indented in new[] { false, true })
        {
            var read = FeedReader.Read(
                await Written.Feed(
                    FeedFormat.Json, Everything.Feed, [item], new FeedWriterOptions { Format = new() { Indented = indented } }));

            Assert.Equal(item.Extensions[0], read.Items[0].Extensions[0] with { Namespace = Odd });
        }
    }

    [Fact]
    public void Json_null_is_no_value()
    {
        Assert.Null(new FeedExtension { Namespace = Odd, Json = JsonElement.Parse("null") }.Json);
        Assert.Null(new FeedExtension { Namespace = Odd, Json = default(JsonElement) }.Json);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public async Task Text_and_attributes_hold_anything(FeedFormat format)
    {
        const string Nasty = "\0\u001F ]]> <b>&amp;\r\n\t\uD800\uFFFE\"'";
        const string Replaced = "\uFFFD\uFFFD ]]> <b>&amp;\r\n\t\uFFFD\uFFFD\"'";
        var element = new ExtensionElement
        {
            Name = "a",
            Attributes = [new ExtensionAttribute { Name = "b", Value = Nasty }],
            Nodes =
            [
                new ExtensionText { Value = Nasty },
                new ExtensionElement { Name = "c" },
                new ExtensionText { Value = Nasty, IsCData = true },
            ],
        };

        var document = XDocument.Parse(
            Encoding.UTF8.GetString(
                await Written.Feed(format, Everything.Feed, [With(new FeedExtension { Namespace = Odd, Elements = [element] })])),
            LoadOptions.PreserveWhitespace);

        var written = document.Descendants(XName.Get("a", Odd.Uri)).Single();
        Assert.Equal(Replaced, written.Attribute("b")!.Value);
        Assert.Equal(Replaced + Replaced, written.Value);
    }

    private static FeedItem With(FeedExtension extension) => Everything.Items[1] with { Extensions = [extension] };
}
