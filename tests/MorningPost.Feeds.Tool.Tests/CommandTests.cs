using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PublishArchive;
using Xunit;

namespace MorningPost.Feeds.Tool.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Rss = """
        <rss version="2.0"><channel><title>T</title><link>https://e.example/</link><description>D</description><ttl>60</ttl>
        <item><guid isPermaLink="false">tag:e.example,2026:1</guid><title>One</title><comments>https://e.example/c</comments>
        <description>Text</description><pubDate>Sun, 01 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>
        """;

    private FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_newsletter_that_init_starts_has_nothing_wrong_and_isn_t_written_over()
    {
        Assert.Equal(0, (await RunAsync("", "init", "news")).ExitCode);

        var check = await RunAsync("", "check", "news", "--strict");

        Assert.Equal(0, check.ExitCode);
        Assert.EndsWith("news (2 issues): 0 errors, 0 warnings.", check.Out.TrimEnd(), StringComparison.Ordinal);
        var again = await RunAsync("", "init", "news");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("there is a newsletter already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_writes_the_issue_of_a_day_once()
    {
        await RunAsync("", "init", "news");
        foreach (var file in _folder.GetFiles("news/issues/*.json"))
            file.Delete();

        Assert.Equal(0, (await RunAsync("", "new", "--source", "news", "--title", "Third")).ExitCode);
        var issue = Assert.Single(_folder.GetFiles("news/issues/*.json"));
        Assert.Contains("Third", File.ReadAllText(issue.FullName), StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("", "new", "--source", "news")).ExitCode);
    }

    [Fact]
    public async Task An_issue_dated_later_than_the_clock_is_named_and_as_of_now_holds_it_back()
    {
        await RunAsync("", "init", "news");
        var now = await RunAsync("", "--source", "news", "--output", "now");
        _clock = new FakeTimeProvider(_clock.GetUtcNow().AddMinutes(-1));
        var before = await RunAsync("", "--source", "news", "--output", "before");
        var held = await RunAsync("", "--source", "news", "--output", "held", "--as-of", "now");

        Assert.Equal((0, 0, 0), (now.ExitCode, before.ExitCode, held.ExitCode));
        Assert.DoesNotContain("--as-of now", now.Error, StringComparison.Ordinal);
        Assert.Contains("it is in the future, and the issue would be published now.", before.Error, StringComparison.Ordinal);
        Assert.Contains("--as-of now", before.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--as-of now", held.Error, StringComparison.Ordinal);
        Assert.Contains("held back, dated later: 2026-11-01", held.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_json_for_scripts()
    {
        var check = await RunAsync(Rss.Replace("https://e.example/c", "no address", StringComparison.Ordinal), "check", "-", "--json");

        using var report = JsonDocument.Parse(check.Out);
        Assert.Equal("rss", report.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("count").GetInt32());
        Assert.NotEqual(0, report.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Convert_names_what_the_format_has_no_place_for()
    {
        var converted = await RunAsync(Rss, "convert", "-", "--to", "json");

        Assert.Equal(0, converted.ExitCode);
        Assert.Equal("One", FeedReader.Read(Encoding.UTF8.GetBytes(converted.Document)).Items[0].Title);
        Assert.Contains("left out, for Json has no place for it: commentsUrl of 1 item", converted.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "check", "-")]
    [InlineData("<rss", 1, "check", "-")]
    [InlineData("", 1, "check", "nowhere.xml")]
    [InlineData("", 1, "new", "--source", "nowhere")]
    [InlineData("", 2, "convert", "-")]
    [InlineData("", 2, "check")]
    [InlineData("", 2, "init", "--url", "ftp://e.example/")]
    public async Task What_goes_wrong_is_a_sentence_and_an_exit_code(string input, int exitCode, params string[] arguments)
    {
        var result = await RunAsync(input, arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Out, string Error, string Document)> RunAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var document = new MemoryStream();
        var exitCode = await Morningpost.RunAsync(arguments, new Surroundings
        {
            Out = output,
            Error = error,
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Documents = document,
            Folder = _folder.FullName,
            Clock = _clock,
        });
        return (exitCode, output.ToString(), error.ToString(), Encoding.UTF8.GetString(document.ToArray()));
    }
}
