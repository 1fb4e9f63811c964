using System.Net;
using System.Text.Json;

namespace MorningPost.Feeds.Tool.Tests;

public sealed class PublishTests : IDisposable
{
    private const string Hub = "https://hub.example/";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Publish_without_a_name_publishes_the_newsletter_of_this_folder_to_site()
    {
        await StartAsync();

        var run = await _tool.RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 issues in site: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("changed: atom.xml, feed.json, feed.xml, ", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.PathOf("site/index.html")));
        Assert.Equal((await _tool.RunAsync("check")).ExitCode, run.ExitCode);
    }

    [Fact]
    public async Task Only_the_projections_that_are_named_are_published()
    {
        await StartAsync();

        var run = await _tool.RunAsync("publish", "--projections", "issues,sections/lead", "--formats", "rss", "--no-site");
        var unknown = await _tool.RunAsync("publish", "--projections", "issues,poems");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["feed.xml", "sections/lead/feed.xml"], _tool.Files("site").Where(file => !file.StartsWith('.')));
        Assert.Equal(1, unknown.ExitCode);
        Assert.StartsWith("--projections: there is no \"poems\". There are: issues, articles, ", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_and_says_what_was_written_and_what_was_wrong()
    {
        await StartAsync();

        using var done = JsonDocument.Parse((await _tool.RunAsync("publish", "--json")).Out);
        _tool.Write("issues/2026-12-02.md", "---\ntitle: A\n---\n");
        var run = await _tool.RunAsync("publish", "--json");
        using var failed = JsonDocument.Parse(run.Out);

        Assert.True(done.RootElement.GetProperty("published").GetBoolean());
        Assert.Contains("feed.xml", done.RootElement.GetProperty("feeds").GetProperty("written").EnumerateArray().Select(Path));
        Assert.Contains("index.html", done.RootElement.GetProperty("pages").GetProperty("written").EnumerateArray().Select(Path));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.False(failed.RootElement.GetProperty("published").GetBoolean());
        Assert.NotEqual(0, failed.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task Verbose_names_every_document()
    {
        await StartAsync();

        var run = await _tool.RunAsync("publish", "--verbose");

        foreach (var file in _tool.Files("site").Where(file => !file.StartsWith('.')))
            Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(file)}  [\d,]+  [\d,]+  [\d,.]+ ms\r?$", run.Out);
    }

    [Fact]
    public async Task Warnings_that_are_alike_are_said_once_and_counted()
    {
        await StartAsync();
        foreach (var day in new[] { "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05" })
            await _tool.RunAsync("new", "--date", day);
        var summed = await _tool.RunAsync("publish");
        var verbose = await _tool.RunAsync("publish", "--verbose");

        Assert.Equal(2, summed.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("warning PUBLISH1: 3 more of this kind; --verbose lists them.", summed.Error, StringComparison.Ordinal);
        Assert.Contains("0 errors, 4 warnings.", summed.Out, StringComparison.Ordinal);
        Assert.Equal(4, verbose.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task An_issue_dated_later_than_the_clock_is_named_and_as_of_now_holds_it_back()
    {
        await StartAsync();
        await _tool.RunAsync("new", "--date", "2026-12-02");

        var named = await _tool.RunAsync("publish", "-o", "named");
        var held = await _tool.RunAsync("publish", "-o", "held", "--as-of", "now");
        _tool.Clock.Advance(TimeSpan.FromDays(1));
        var due = await _tool.RunAsync("publish", "-o", "due");

        Assert.Equal((0, 0, 0), (named.ExitCode, held.ExitCode, due.ExitCode));
        Assert.Contains("it is in the future, and the issue would be published now.", named.Error, StringComparison.Ordinal);
        Assert.Contains("--as-of now", named.Error, StringComparison.Ordinal);
        Assert.Equal(("", ""), (held.Error, due.Error));
        Assert.Contains("held back, dated later: 2026-12-02", held.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-02", _tool.Read("held/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_are_written_as_mail_with_the_same_bytes_again_and_those_held_back_are_not()
    {
        await StartAsync();
        await _tool.RunAsync("new", "--date", "2026-12-24");

        var run = await _tool.RunAsync("publish", "--eml", "mail", "--from", "My Letter <me@letter.example>", "--as-of", "now");
        var first = _tool.Read("mail/2026-12-01.eml");
        await _tool.RunAsync("publish", "--eml", "mail", "--from", "My Letter <me@letter.example>", "--as-of", "now");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 mails written.", run.Out, StringComparison.Ordinal);
        Assert.Equal(["2026-11-30.eml", "2026-12-01.eml"], _tool.Files("mail"));
        Assert.Contains("From: My Letter <me@letter.example>\r\n", first, StringComparison.Ordinal);
        Assert.Equal(first, _tool.Read("mail/2026-12-01.eml"));
    }

    [Fact]
    public async Task Mails_that_nobody_sends_are_refused_before_anything_is_written()
    {
        await StartAsync();

        var nobody = await _tool.RunAsync("publish", "--eml", "mail");
        var wrong = await _tool.RunAsync("publish", "--eml", "mail", "--from", "me");

        Assert.Equal((1, 2), (nobody.ExitCode, wrong.ExitCode));
        Assert.StartsWith("--eml: nobody sends the mails. Say --from", nobody.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.PathOf("mail")));
        Assert.False(Directory.Exists(_tool.PathOf("site")));
    }

    [Fact]
    public async Task Ping_tells_the_hub_of_each_feed_that_has_changed_and_of_no_other()
    {
        await StartAsync(hub: true);
        _tool.Web.Add(Hub, "", code: HttpStatusCode.NoContent);

        var first = await _tool.RunAsync("publish", "--ping", "--projections", "issues,articles", "--formats", "rss");
        var again = await _tool.RunAsync("publish", "--ping", "--projections", "issues,articles", "--formats", "rss");

        Assert.Equal(
            [
                ("POST", Hub, "hub.mode=publish&hub.url=https%3A%2F%2Fletter.example%2Ffeed.xml"
                    + "&hub.topic=https%3A%2F%2Fletter.example%2Ffeed.xml"),
                ("POST", Hub, "hub.mode=publish&hub.url=https%3A%2F%2Fletter.example%2Farticles%2Ffeed.xml"
                    + "&hub.topic=https%3A%2F%2Fletter.example%2Farticles%2Ffeed.xml"),
            ],
            _tool.Web.Requests);
        Assert.Contains($"told {Hub} of 2 feeds.", first.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("told", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_fails_is_a_warning_with_its_address()
    {
        await StartAsync(hub: true);
        _tool.Web.Add(Hub, "", code: HttpStatusCode.InternalServerError);

        var run = await _tool.RunAsync("publish", "--ping", "--projections", "issues", "--formats", "rss");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"warning HUB1: {Hub} wasn't told of https://letter.example/feed.xml: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Ping_without_a_hub_is_said()
    {
        await StartAsync();

        var run = await _tool.RunAsync("publish", "--ping");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning HUB2: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Web.Requests);
    }

    private async Task StartAsync(bool hub = false)
    {
        await _tool.RunAsync("init", "--url", "https://letter.example/");
        if (hub)
        {
            var newsletter = _tool.Read("newsletter.json");
            _tool.Write("newsletter.json", newsletter.TrimEnd().TrimEnd('}').TrimEnd() + $",\n\"hub\": \"{Hub}\"\n}}");
        }
    }

    private static string Path(JsonElement document) => document.GetProperty("path").GetString()!;
}
