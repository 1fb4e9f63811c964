using System.Text;
using System.Xml.Linq;

namespace MorningPost.Feeds.Tests.Documents;

public sealed class AtomTests
{
    private const string Id = "tag:news.example,2026:item/4";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static readonly FeedItem Item = new()
    {
        Id = Id,
        Url = new Uri("https://news.example/4"),
        Published = DateTimeOffset.UnixEpoch,
    };

    public static TheoryData<string, string> Untitled { get; } = new()
    {
        { "<p>no title</p>", "no title" },
        { "<h2>A\n heading</h2><p>and text</p>", "A heading and text" },
        { "<p><img src=\"https://news.example/a.png\" alt=\"A cat\"></p>", "A cat" },
        { "<p><img src=\"https://news.example/a.png\"></p>", "" },
        { "<p>\u200B</p>", "" },
        { "   ", "" },
    };

    [Theory]
    [MemberData(nameof(Untitled))]
    public async Task An_entry_without_a_title_gets_the_beginning_of_its_text_and_never_its_id(string html, string title)
    {
        foreach (var none in new[] { null, " \n", "\u200B" })
            Assert.Equal(
                title, (string)(await Write(Item with { Title = none, Content = FeedContent.Html(html) })).Element(Atom + "title")!);
    }

    [Fact]
    public async Task A_long_beginning_ends_behind_a_word_or_a_whole_character()
    {
        var words = await Title(FeedContent.Html($"<p>{string.Join(' ', Enumerable.Repeat("word", 60))}</p>"));
        var families = await Title(FeedContent.Text(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 20))));

        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 20)) + "…", words);
        Assert.Equal(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 9)) + "…", families);
    }

    [Fact]
    public async Task Where_the_body_shows_nothing_the_picture_or_the_file_is_the_title()
    {
        var picture = new FeedImage { Url = new Uri("https://news.example/a.png"), Alt = "A cat" };
        var file = new FeedAttachment { Url = new Uri("https://news.example/a.mp3"), MediaType = "audio/mpeg", Title = "Read aloud" };

        Assert.Equal(
            "A cat", (string)(await Write(Item with { Content = FeedContent.Html("<p></p>"), Image = picture })).Element(Atom + "title")!);
        Assert.Equal(
            "Read aloud",
            (string)(await Write(Item with { Content = FeedContent.Html("<p></p>"), Attachments = [file] })).Element(Atom + "title")!);
    }

    [Theory]
    [InlineData("Nothing to escape.", "html")]
    [InlineData("1 < 2", "text")]
    [InlineData("R&D", "text")]
    [InlineData("Two\nlines", "text")]
    public async Task A_summary_that_is_html_as_it_stands_says_so(string summary, string type)
    {
        var element = (await Write(Item with { Title = "T", Summary = summary })).Element(Atom + "summary")!;

        Assert.Equal((summary, type), (element.Value, (string?)element.Attribute("type")));
    }

    [Theory]
    [InlineData("https://news.example/4", null)]
    [InlineData("https://news.example/report.pdf", null)]
    [InlineData("https://news.example/4.HTML?x=1#y", "text/html")]
    [InlineData("https://news.example/4.htm", "text/html")]
    public async Task A_page_says_its_type_only_where_that_is_known(string url, string? type) =>
        Assert.Equal(type, (string?)(await Write(Item with { Title = "T", Url = new Uri(url) })).Element(Atom + "link")!.Attribute("type"));

    [Fact]
    public async Task A_picture_without_a_summary_beside_it_has_no_description()
    {
        var item = Item with
        {
            Title = "T",
            Content = FeedContent.Html("<p>x</p>"),
            Image = new FeedImage { Url = new Uri("https://news.example/a.png"), Alt = "A cat" },
        };

        Assert.Empty((await Write(item)).Descendants(Media + "description"));
        Assert.Empty((await Write(item with { Content = null, Summary = "S" })).Descendants(Media + "description"));
        Assert.Single((await Write(item with { Summary = "S" })).Descendants(Media + "description"));
        Assert.Empty(
            (
                await Write(
                    item with
                    {
                        Title = null,
                        Content = FeedContent.Html("<hr>"),
                        Image = item.Image with { Alt = null, Caption = " " },
                    })).Descendants(Media + "title"));
    }

    [Fact]
    public async Task The_feed_of_a_copied_entry_keeps_its_authors_categories_and_rights()
    {
        var source = new FeedSource
        {
            Title = "Elsewhere",
            FeedUrl = new Uri("https://source.example/feed"),
            Authors = [new FeedPerson { Name = "Grace", Email = "grace@source.example" }],
            Categories = ["News"],
            Rights = "© Grace",
        };

        var element = (await Write(Item with { Title = "T", Source = source })).Element(Atom + "source")!;

        Assert.Equal("Grace", element.Element(Atom + "author")!.Value);
        Assert.Equal("News", (string?)element.Element(Atom + "category")!.Attribute("term"));
        Assert.Equal("© Grace", element.Element(Atom + "rights")!.Value);
        var back = FeedReader.Read(await Written.Feed(FeedFormat.Atom, Plain.Feed, [Item with { Title = "T", Source = source }]))
            .Items.Single().Source!;
        Assert.Equal(("Grace", "News", "© Grace"), (back.Authors.Single().Name, back.Categories.Single().Term, back.Rights));
    }

    [Fact]
    public async Task Of_a_list_what_was_taken_back_stands_before_the_first_entry()
    {
        var gone = new FeedItem { Id = "tag:news.example,2026:gone", Retraction = new FeedRetraction { When = DateTimeOffset.UnixEpoch } };
        var feed = XElement.Parse(
            Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Atom, Plain.Feed, [Item with { Title = "T" }, gone])));

        Assert.Equal(
            ["deleted-entry", "entry"],
            feed.Elements().Select(element => element.Name.LocalName).Where(name => name.EndsWith("entry", StringComparison.Ordinal)));
    }

    private static async Task<string> Title(FeedContent content) =>
        (string)(await Write(Item with { Content = content })).Element(Atom + "title")!;

    private static async Task<XElement> Write(FeedItem item) =>
        XElement.Parse(Encoding.UTF8.GetString(await Written.Feed(FeedFormat.Atom, Plain.Feed, [item]))).Element(Atom + "entry")!;
}
