using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests;

/// <summary>The sample apps, run as their users run them.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sample-");
    private Process? _process;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_blog_hides_drafts_keeps_dates_and_makes_links_absolute()
    {
        using var client = await StartAsync(
            "Blog",
            "--ConnectionStrings:Posts",
            $"Data Source={Path.Combine(_folder.FullName, "blog.db")}",
            "--Site",
            "https://blog.example/");

        var first = await client.GetAsync("/atom.xml", TestApp.Cancel);
        var feed = await FeedReader.ReadAsync(await first.Content.ReadAsStreamAsync(TestApp.Cancel), TestApp.Cancel);
        Assert.Equal(["Oolong & async", "Hello"], feed.Items.Select(item => item.Title));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), feed.Items[0].Published);
        Assert.Contains("src=\"https://blog.example/cup.png\"", feed.Items[1].Content!.Value, StringComparison.Ordinal);
        Assert.Contains(
            "rel=\"alternate\" type=\"application/rss", await client.GetStringAsync("/", TestApp.Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/posts/3", TestApp.Cancel)).StatusCode);

        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync("/atom.xml", TestApp.Cancel)).StatusCode);
        using var post = JsonContent.Create(new { title = "Not yet, now", html = "<p>Text", published = "2026-11-25T08:00:00Z" });
        Assert.Equal(HttpStatusCode.NoContent, (await client.PutAsync("/posts/3", post, TestApp.Cancel)).StatusCode);
        Assert.Contains("Not yet, now", await client.GetStringAsync("/atom.xml", TestApp.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_server_serves_the_archive_twice_and_says_where_it_is()
    {
        using var client = await StartAsync(
            "FeedServer", "--Archive", SampleArchive.Path, "--Store", Path.Combine(_folder.FullName, "served"));
        var page = await client.GetStringAsync("/", TestApp.Cancel);
        foreach (var path in new[] { "/feeds/feed.xml", "/feeds/articles/feed.json", "/archive/feed.xml", "/archive/tools/atom.xml" })
        {
            Assert.Contains($"href=\"{path}\"", page, StringComparison.Ordinal);
            var feed = await FeedReader.ReadAsync(await client.GetStreamAsync(path, TestApp.Cancel), TestApp.Cancel);
            Assert.NotEmpty(feed.Items);
        }

        foreach (var issue in new[] { "2026/11/05/", "2026/11/20/" }) // one in Markdown, one in JSON
            Assert.Contains(
                $"\"url\":\"https://morningtensor.example/{issue}\"",
                await client.GetStringAsync("/archive/feed.json", TestApp.Cancel),
                StringComparison.Ordinal);
        Assert.Contains(
            "href=\"http://localhost:5000/archive/feed.xml\"",
            await client.GetStringAsync("/archive/feed.xml", TestApp.Cancel),
            StringComparison.Ordinal);
    }

    private async Task<HttpClient> StartAsync(string sample, params string[] arguments)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://{free.LocalEndpoint}";
        free.Stop();

        var app = Path.Combine(Artifacts(), "bin", sample, Configuration(), sample + ".dll");
        var start = new ProcessStartInfo("dotnet", [app, "--urls", address, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = "Asia/Kathmandu";
        _process = Process.Start(start)!;
        var listens = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null || line.Data.Contains("Now listening on", StringComparison.Ordinal))
                listens.TrySetResult(line.Data is not null);
        };
        _process.BeginOutputReadLine();
        if (await listens.Task.WaitAsync(TestApp.Cancel))
            return new HttpClient { BaseAddress = new Uri(address) };
        throw new InvalidOperationException($"{sample} ended: {await _process.StandardError.ReadToEndAsync(TestApp.Cancel)}");
    }

    private static string Artifacts([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "artifacts"));

    /// <summary>The samples are built as the tests are.</summary>
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Name;
}
