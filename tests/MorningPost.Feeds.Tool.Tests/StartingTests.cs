namespace MorningPost.Feeds.Tool.Tests;

public sealed class StartingTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_newsletter_that_init_starts_has_nothing_wrong_and_is_published()
    {
        var init = await _tool.RunAsync("init", "news", "--title", "My \"Letter\"", "--url", "https://letter.example/");

        Assert.Equal((0, ""), (init.ExitCode, init.Error));
        Assert.Equal(["issues/2026-11-30.md", "issues/2026-12-01.md", "newsletter.json"], _tool.Files("news"));
        var check = await _tool.RunAsync("check", "news", "--strict");
        Assert.Equal("news (2 issues): 0 errors, 0 warnings.", check.Out.TrimEnd());
        var publish = await _tool.RunAsync("publish", "--source", "news");
        Assert.Equal((0, ""), (publish.ExitCode, publish.Error));
        Assert.Contains("<title>My \"Letter\"</title>", _tool.Read("news/site/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("The second issue", _tool.Read("news/site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_leaves_a_folder_alone_that_holds_anything_but_hidden_files()
    {
        _tool.Write("full/notes.txt", "mine");
        _tool.Write("fresh/.git/HEAD", "ref");

        var refused = await _tool.RunAsync("init", "full");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.StartsWith("full: there is something already.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], _tool.Files("full"));
        Assert.Equal(0, (await _tool.RunAsync("init", "fresh")).ExitCode);
    }

    [Fact]
    public async Task What_would_be_no_newsletter_is_refused_before_anything_is_written()
    {
        var init = await _tool.RunAsync("init", "news", "--language", "not a language");

        Assert.Equal(1, init.ExitCode);
        Assert.Contains("language", init.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.PathOf("news")));
    }

    [Fact]
    public async Task New_writes_the_issue_of_a_day_once()
    {
        _tool.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("there", TimeSpan.FromHours(14), "there", "there"));
        await _tool.RunAsync("init", "news");
        _tool.Clock.Advance(TimeSpan.FromDays(1));

        var written = await _tool.RunAsync("new", "--source", "news", "--title", "Third: \"quoted\"");

        Assert.Equal(0, written.ExitCode);
        Assert.EndsWith("2026-12-03.md", written.Out.TrimEnd(), StringComparison.Ordinal);
        var issue = _tool.Read("news/issues/2026-12-03.md");
        Assert.Contains("title: \"Third: \\\"quoted\\\"\"", issue, StringComparison.Ordinal);
        Assert.Contains("published: 2026-12-03T02:30:00+14:00", issue, StringComparison.Ordinal);
        var again = await _tool.RunAsync("new", "--source", "news");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("there is an issue of that day already", again.Error, StringComparison.Ordinal);
        Assert.Equal(issue, _tool.Read("news/issues/2026-12-03.md"));
    }

    [Theory]
    [InlineData("2026-12-24", "published: 2026-12-24T06:00:00+01:00")]
    [InlineData("2026-12-24T18:00:00+02:00", "published: 2026-12-24T18:00:00+02:00")]
    public async Task New_takes_a_date(string date, string expected)
    {
        _tool.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("there", TimeSpan.FromHours(1), "there", "there"));
        await _tool.RunAsync("init", "news");

        Assert.Equal(0, (await _tool.RunAsync("new", "--source", "news", "--date", date)).ExitCode);

        Assert.Contains(expected, _tool.Read("news/issues/2026-12-24.md"), StringComparison.Ordinal);
    }
}
