using System.Net;
using System.Text;
using System.Text.Json;

namespace MorningPost.Feeds.Tool.Tests;

/// <summary>check and convert, on feeds of others.</summary>
public sealed class FeedCommandTests : IDisposable
{
    private const string Rss = """
        <rss version="2.0"><channel><title>T</title><link>https://e.example/</link><description>D</description><ttl>60</ttl>
        <item><guid isPermaLink="false">tag:e.example,2026:1</guid><title>One</title><comments>https://e.example/c</comments>
        <author>ada@e.example (Ada)</author>
        <description>Text</description><pubDate>Sun, 01 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>
        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Findings_are_json_for_scripts()
    {
        var feed = Rss.Replace("GMT", "GMX", StringComparison.Ordinal);

        var check = await _tool.RunWithInputAsync(feed, "check", "-", "--json");

        using var report = JsonDocument.Parse(check.Out);
        Assert.Equal("rss", report.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("count").GetInt32());
        var finding = report.RootElement.GetProperty("findings")[0];
        Assert.Equal(("-", 4), (finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_finding_has_rule_place_and_remedy_and_is_an_error_where_it_is_strict()
    {
        _tool.Write("feed.xml", Rss.Replace("GMT", "GMX", StringComparison.Ordinal));

        var check = await _tool.RunAsync("check", "feed.xml");
        var strict = await _tool.RunAsync("check", "feed.xml", "--strict");

        Assert.Equal((0, 1), (check.ExitCode, strict.ExitCode));
        Assert.Matches(@"^feed\.xml\(4,\d+\): warning MPF\d{4}: items\[0\]\.pubDate: .+ \(.+\) .+\.\r?\n", check.Out);
    }

    [Fact]
    public async Task What_strangers_wrote_moves_no_cursor()
    {
        _tool.Write("feed.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_text":"x","date_published":"\u001b[2J",
            "banner_image":"https://e.example/\u001b[31m"}]}
            """);

        var check = await _tool.RunAsync("check", "feed.json");
        var converted = await _tool.RunAsync("convert", "feed.json", "--to", "rss");

        Assert.Contains("\uFFFD[2J", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", check.Out + check.Error + converted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_after_the_clock_s_is_found()
    {
        _tool.Write("feed.xml", Rss.Replace("2026", "2036", StringComparison.Ordinal));

        Assert.Contains("in the future", (await _tool.RunAsync("check", "feed.xml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_in_Markdown_is_checked_alone()
    {
        _tool.Write("letter.md", "---\nid: a\ntitle: A\npublished: 25 November\n---\n");

        var check = await _tool.RunAsync("check", "letter.md");

        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("letter.md(4,12): error MPF5005: published: ", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_on_the_web_is_read_in_the_encoding_that_the_server_says()
    {
        var feed = Rss.Replace("One", "Zwölf", StringComparison.Ordinal);
        _tool.Web.Add("https://e.example/feed", Encoding.Latin1.GetBytes(feed), "application/rss+xml; charset=iso-8859-1");

        var converted = await _tool.RunAsync("convert", "https://e.example/feed", "--to", "json");

        Assert.Equal("Zwölf", FeedReader.Read(Encoding.UTF8.GetBytes(converted.Document)).Items[0].Title);
    }

    [Fact]
    public async Task An_address_that_is_not_there_and_a_page_that_names_feeds_are_one_clear_error()
    {
        _tool.Web.Add("https://e.example/", "<!DOCTYPE html><link rel=alternate type=application/rss+xml href=/feed.xml><p>Hello");
        _tool.Web.Add("https://e.example/gone", "", code: HttpStatusCode.Gone);

        var missing = await _tool.RunAsync("check", "https://e.example/nowhere");
        var gone = await _tool.RunAsync("check", "https://e.example/gone");
        var page = await _tool.RunAsync("check", "https://e.example/");

        Assert.Equal((1, 1, 1), (missing.ExitCode, gone.ExitCode, page.ExitCode));
        Assert.StartsWith("https://e.example/nowhere: the server answered 404 Not Found. ", missing.Error, StringComparison.Ordinal);
        Assert.Contains("410 Gone", gone.Error, StringComparison.Ordinal);
        Assert.Contains("names feeds: https://e.example/feed.xml.", page.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_names_each_value_that_the_format_has_no_place_for()
    {
        var converted = await _tool.RunWithInputAsync(Rss, "convert", "-", "--to", "json");

        Assert.Equal((0, ""), (converted.ExitCode, converted.Out));
        Assert.Equal("One", FeedReader.Read(Encoding.UTF8.GetBytes(converted.Document)).Items[0].Title);
        Assert.Equal(
            [
                "not in JSON Feed: feed.schedule: 01:00:00, 1",
                "not in JSON Feed: items[0].authors[0].email: ada@e.example",
                "not in JSON Feed: items[0].commentsUrl: https://e.example/c",
            ],
            converted.Error.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Names_that_RSS_joins_are_no_loss()
    {
        const string Json = """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://e.example/","feed_url":"https://e.example/f",
            "items":[{"id":"tag:e.example,2026:1","title":"One","content_text":"x","date_published":"2026-11-01T06:00:00Z","banner_image":
            "https://e.example/b.png","authors":[{"name":"Ada"},{"name":"Grace","url":"https://grace.example/"}]}]}
            """;
        _tool.Write("feed.json", Json);

        var converted = await _tool.RunAsync("convert", "feed.json", "-o", "out.rss");

        Assert.Equal((0, ""), (converted.ExitCode, converted.Document));
        Assert.Contains("<dc:creator>Ada, Grace</dc:creator>", _tool.Read("out.rss"), StringComparison.Ordinal);
        Assert.Equal(
            ["not in RSS: items[0].authors[1].url: https://grace.example/", "not in RSS: items[0].bannerImage: https://e.example/b.png"],
            converted.Error.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task An_item_that_has_another_s_id_is_left_out_and_named()
    {
        const string Again = "<item><guid isPermaLink=\"false\">tag:e.example,2026:1</guid><title>Again</title></item>";
        var twice = Rss.Replace("</item>", "</item>" + Again, StringComparison.Ordinal);

        var converted = await _tool.RunWithInputAsync(twice, "convert", "-", "--to", "atom");

        Assert.Equal(0, converted.ExitCode);
        Assert.Equal("One", Assert.Single(FeedReader.Read(Encoding.UTF8.GetBytes(converted.Document)).Items).Title);
        Assert.Contains("left out: items[1]: one before it has its id, tag:e.example,2026:1", converted.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Again", converted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E_mail_addresses_are_kept_where_it_is_asked_for()
    {
        var converted = await _tool.RunWithInputAsync(Rss, "convert", "-", "--to", "atom", "--emails");

        Assert.Contains("<email>ada@e.example</email>", converted.Document, StringComparison.Ordinal);
        Assert.DoesNotContain("email", converted.Error, StringComparison.Ordinal);
    }
}
