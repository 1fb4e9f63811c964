using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Tests.Samples;

/// <summary>The sample console, run as its users run it.</summary>
public sealed partial class PublishArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Source => Path.Combine(_folder, "archive");

    private string Output => Path.Combine(_folder, "site");

    [Fact]
    public async Task Publishes_every_projection_in_every_format_and_the_same_bytes_under_another_culture_and_time_zone()
    {
        var one = await RunAsync("--source", SampleArchive.Path, "--output", Output, "--verbose");
        var two = await RunAsync(
            ["--source", SampleArchive.Path, "--output", Output + "2"], ("LC_ALL", "ar_SA.UTF-8"), ("TZ", "Asia/Kathmandu"));

        Assert.Equal((0, 0), (one.ExitCode, two.ExitCode));
        foreach (var folder in new[]
        {
            "", "articles", "tools", "trending", "reading-list", "listings", "quotes", "pictures", "sections/lead", "sections/deep-dive",
        })
        {
            foreach (var format in Written.Formats)
                Assert.NotEmpty(
                    FeedReader.Read(await File.ReadAllBytesAsync(Path.Combine(Output, folder, format.GetFileName()), Cancellation)).Items);
        }

        Assert.Matches(@"feed\.xml\D+32\D", one.Out);
        Assert.Contains("0 errors, 0 warnings", one.Out, StringComparison.Ordinal);
        Assert.Equal(Contents(Output), Contents(Output + "2"));
    }

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3://bu cket/prefix")]
    [InlineData("azblob://account")]
    public async Task An_address_that_is_no_store_s_is_wrong_usage(string address)
    {
        var run = await RunAsync("--source", SampleArchive.Path, "--output", address);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"\"{address}\" is no address of a store", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_reached_is_one_clear_error_without_a_secret()
    {
        var run = await RunAsync(
            ["--source", SampleArchive.Path, "--output", "s3://news-bucket/daily"],
            ("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"), ("AWS_ACCESS_KEY_ID", "AKIDKEY"), ("AWS_SECRET_ACCESS_KEY", "SECRETKEY"),
            ("AWS_MAX_ATTEMPTS", "1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MPF8004", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("KEY", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_writes_nothing()
    {
        await RunAsync("--source", SampleArchive.Path, "--output", Output);

        var again = await RunAsync("--source", SampleArchive.Path, "--output", Output);

        Assert.Matches(@"32 issues in .*: 0 documents written, \d+ unchanged, 0 deleted\.", again.Out);
    }

    [Fact]
    public async Task Lists_every_problem_and_leaves_what_was_published()
    {
        CopySample();
        await RunAsync("--source", Source, "--output", Output);
        var published = Contents(Output);
        Break("2026-10-22", text => Title().Replace(text, "", 1));
        Break("2026-10-23", text => text.Replace("\"kind\": \"metrics\"", "\"kind\": \"poems\"", StringComparison.Ordinal));
        Break(
            "2026-10-24", text => text.Replace("https://morningtensor.example/2026/10/24/\"", "/2026/10/24/\"", StringComparison.Ordinal));
        Break("2026-10-26", text => text.Replace("\"id\": \"2026-10-26\"", "\"id\": \"2026-10-25\"", StringComparison.Ordinal));
        Break("2026-10-27", text => text[..(text.Length / 2)]);

        var run = await RunAsync("--source", Source, "--output", Output);

        Assert.Equal(1, run.ExitCode);
        foreach (var (file, code, path) in new[]
        {
            ("22", "MPF5004", "title"),
            ("23", "MPF5003", @"sections\[1\]\.kind"),
            ("24", "MPF3001", "url"),
            ("26", "MPF2003", "id"),
            ("27", "MPF5001", ".*"),
        })
            Assert.Matches($@"2026-10-{file}\.json\(\d+,\d+\): error {code}: {path}: .*", run.Error);
        Assert.Contains("5 errors: nothing was published.", run.Error, StringComparison.Ordinal);
        Assert.Equal(published, Contents(Output));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var run = await RunAsync(
            "--source",
            SampleArchive.Path,
            "--output",
            Output,
            "--dry-run",
            "--verbose",
            "--page-size",
            "5",
            "--formats",
            "atom",
            "--base-url",
            "https://mirror.example/news");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("archive/0001.atom.xml", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("feed.json", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task Keys_of_entries_in_Markdown_are_kept_before_they_go_out_or_a_warning_says_why_not()
    {
        Directory.CreateDirectory(Path.Combine(Source, "issues"));
        File.Copy(Path.Combine(SampleArchive.Path, "newsletter.json"), Path.Combine(Source, "newsletter.json"));
        await File.WriteAllTextAsync(
            Path.Combine(Source, "issues", "1.md"), "---\nid: a-1\ntitle: T\npublished: 2026-10-20T06:00:00+01:00\n---\n\n## Note\n\nText.\n", Cancellation);
        var keys = Path.Combine(Source, "issues", ".keys.json");
        Directory.CreateDirectory(keys + ".tmp");

        var refused = await RunAsync("--source", Source, "--output", Output, "--verbose");
        Directory.Delete(keys + ".tmp");
        var dry = await RunAsync("--source", Source, "--output", Output, "--dry-run");
        Assert.False(File.Exists(keys));
        var kept = await RunAsync("--source", Source, "--output", Output);

        Assert.Equal((0, 0, 0), (refused.ExitCode, dry.ExitCode, kept.ExitCode));
        Assert.Contains("the keys of entries can't be kept", refused.Out + refused.Error, StringComparison.Ordinal);
        Assert.Contains("\"Note\": \"note\"", await File.ReadAllTextAsync(keys, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_dated_later_are_held_back()
    {
        CopySample();

        var run = await RunAsync("--source", Source, "--output", Output, "--as-of", "2026-11-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"held back, dated later: .*2026-11-20", run.Out);
        Assert.DoesNotContain(
            "2026-11-02", await File.ReadAllTextAsync(Path.Combine(Output, "feed.json"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_without_issues_does_not_empty_what_is_published()
    {
        CopySample();
        await RunAsync("--source", Source, "--output", Output);
        var published = Contents(Output);
        foreach (var file in Directory.GetFiles(Path.Combine(Source, "issues")))
            File.Delete(file);

        var run = await RunAsync("--source", Source, "--output", Output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MPF8007", run.Error, StringComparison.Ordinal);
        Assert.Equal(published, Contents(Output));
    }

    [Theory]
    [InlineData("--formats", "rss,html")]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--page-size", "0")]
    [InlineData("--base-url", "/news")]
    [InlineData("--out", "somewhere")]
    public async Task Wrong_usage_is_2(string option, string value)
    {
        var run = await RunAsync("--source", SampleArchive.Path, "--output", Output, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_one_clear_error()
    {
        var run = await RunAsync("--source", Source, "--output", Output);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Matches("archive: error MPF5007: there is no such folder", run.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CopySample()
    {
        Directory.CreateDirectory(Path.Combine(Source, "issues"));
        File.Copy(Path.Combine(SampleArchive.Path, "newsletter.json"), Path.Combine(Source, "newsletter.json"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SampleArchive.Path, "issues")))
            File.Copy(file, Path.Combine(Source, "issues", Path.GetFileName(file)));
    }

    private void Break(string issue, Func<string, string> change)
    {
        var file = Path.Combine(Source, "issues", issue + ".json");
        var text = File.ReadAllText(file);
        var broken = change(text);
        Assert.NotEqual(text, broken);
        File.WriteAllText(file, broken);
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file),
                file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    private static Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    private static async Task<(int ExitCode, string Out, string Error)> RunAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        // Built beside the tests: artifacts/bin/PROJECT/CONFIGURATION.
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        var sample = Path.Combine(tests.Parent!.Parent!.FullName, "PublishArchive", tests.Name, "morningpost.dll");
        var start = new ProcessStartInfo("dotnet", [sample, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("\"title\": \"[^\"]*\",\n")]
    private static partial Regex Title();
}
