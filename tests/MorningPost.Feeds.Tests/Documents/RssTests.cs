using System.Text;
using System.Xml.Linq;

namespace MorningPost.Feeds.Tests.Documents;

public sealed class RssTests
{
    private static readonly FeedImage Logo = new() { Url = new Uri("https://a.example/logo.png?a=1&b=2"), Alt = "Logo" };

    [Theory]
    [InlineData(512, 512, null, null)]
    [InlineData(144, 400, "144", "400")]
    [InlineData(144, 401, null, null)]
    [InlineData(88, null, "88", null)]
    [InlineData(null, null, null, null)]
    public async Task The_logo_is_shown_whatever_its_size_and_a_size_that_rss_forbids_is_left_out(
        int? width, int? height, string? shownWidth, string? shownHeight)
    {
        var image = (await Channel(Plain.Feed with { Logo = Logo with { Width = width, Height = height } })).Element("image")!;

        Assert.Equal(
            ("https://a.example/logo.png?a=1&b=2", "Test feed", "https://news.example/"),
            ((string)image.Element("url")!, (string)image.Element("title")!, (string)image.Element("link")!));
        Assert.Equal((shownWidth, shownHeight), ((string?)image.Element("width"), (string?)image.Element("height")));
    }

    [Fact]
    public async Task The_icon_stands_for_a_logo_that_is_missing_or_that_rss_cannot_show()
    {
        var icon = new Uri("https://a.example/icon.png");

        Assert.Equal(icon.OriginalString, (string)(await Channel(Plain.Feed with { Icon = icon })).Element("image")!.Element("url")!);
        Assert.Equal(
            icon.OriginalString,
            (string)(await Channel(Plain.Feed with { Icon = icon, Logo = Logo with { Url = new Uri("https://a.example/logo.svg") } }))
                .Element("image")!.Element("url")!);
        Assert.Null((await Channel(Plain.Feed with { Icon = new Uri("https://a.example/icon.svg") })).Element("image"));
    }

    [Fact]
    public async Task Texts_have_hexadecimal_references_and_urls_have_none()
    {
        var url = new Uri("https://news.example/?a=1&b=2");
        var document = await Text(
            Plain.Feed with { Url = url, Logo = Logo, Links = [new FeedLink { Relation = "via", Url = url, Title = "R&D" }] },
            Plain.Item with { Id = "https://news.example/?a=1&b=2", Url = url, CommentsUrl = url, Title = "R&D", Categories = ["R&D"], Source = new FeedSource { Title = "R&D", FeedUrl = url } });

        Assert.Equal(3, Count(document, "<link>https://news.example/?a=1&amp;b=2</link>"));
        Assert.Contains("<guid isPermaLink=\"true\">https://news.example/?a=1&amp;b=2</guid>", document, StringComparison.Ordinal);
        Assert.Contains("<comments>https://news.example/?a=1&amp;b=2</comments>", document, StringComparison.Ordinal);
        Assert.Contains("<url>https://a.example/logo.png?a=1&amp;b=2</url>", document, StringComparison.Ordinal);
        Assert.Contains("<source url=\"https://news.example/?a=1&amp;b=2\">R&#x26;D</source>", document, StringComparison.Ordinal);
        Assert.Contains("<title>R&#x26;D</title>", document, StringComparison.Ordinal);
        Assert.Contains("title=\"R&#x26;D\"", document, StringComparison.Ordinal);
        Assert.Equal(4, Count(document, "R&#x26;D") + Count(document, "R&amp;D"));
    }

    [Fact]
    public async Task Plain_text_in_a_slot_of_html_keeps_its_lines()
    {
        var text = await Text(
            Plain.Feed, Plain.Item with { Content = FeedContent.Text("Added\n- dark mode\r\n- exports\r\rFixed\n    1 < 2\n") });
        var summary = await Text(Plain.Feed, Plain.Item with { Summary = "Line 1\nLine 2" });

        Assert.Equal("Added<br>\n- dark mode<br>\n- exports<br>\n<br>\nFixed<br>\n    1 &lt; 2<br>\n", Description(text));
        Assert.Equal("Line 1<br>\nLine 2", Description(summary));
    }

    [Fact]
    public async Task An_author_with_a_line_break_is_one_line()
    {
        var feed = Plain.Feed with { Authors = [new FeedPerson { Name = "Ada\rByron", Email = "ada@news.example" }] };

        Assert.Equal(
            "ada@news.example (Ada Byron)",
            (string)(await Channel(feed, new FeedWriterOptions { Format = new() { RssAuthors = RssAuthorStyle.Email } }))
                .Element("managingEditor")!);
    }

    [Fact]
    public async Task An_unknown_size_of_a_file_is_no_zero_in_media_rss()
    {
        var document = await Text(Plain.Feed, Plain.Item with
        {
            Image = new FeedImage { Url = new Uri("https://a.example/a.png"), Length = 0 },
            Attachments =
            [
                new FeedAttachment { Url = new Uri("https://a.example/1"), MediaType = "a/b" },
                new FeedAttachment { Url = new Uri("https://a.example/2"), MediaType = "a/b", Length = 0 },
            ],
        });

        Assert.DoesNotContain("fileSize", document, StringComparison.Ordinal);
    }

    private static int Count(string document, string part) => document.Split(part).Length - 1;

    private static string Description(string document) =>
        (string)XElement.Parse(document).Descendants("item").Single().Element("description")!;

    private static async Task<XElement> Channel(Feed feed, FeedWriterOptions? options = null) =>
        XElement.Parse(Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Rss, feed, [], options))).Element("channel")!;

    private static async Task<string> Text(Feed feed, FeedItem item) =>
        Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Rss, feed, [item]));
}
