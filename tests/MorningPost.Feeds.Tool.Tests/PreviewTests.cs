using System.Net;
using Microsoft.Extensions.Time.Testing;
using PublishArchive.Preview;

namespace MorningPost.Feeds.Tool.Tests;

public sealed class PreviewTests : IDisposable
{
    private const string Issue = "issues/2026-12-01.md";

    private readonly Tool _tool = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly LineWriter _terminal = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _ctrlC.Dispose();
        _browser.Dispose();
        _terminal.Dispose();
        _tool.Dispose();
    }

    [Fact]
    public async Task A_page_is_told_of_a_change_and_then_shows_it_and_the_end_is_clean()
    {
        await _tool.RunAsync("init");
        var (end, address) = await StartAsync();
        var page = await GetAsync(address);
        await using var events = await ListenAsync(address, version: 1);

        _tool.Write(Issue, _tool.Read(Issue).Replace("The second issue", "The better issue", StringComparison.Ordinal));

        Assert.Equal("data: changed", await new StreamReader(events).ReadLineAsync(Cancellation));
        Assert.Contains("The second issue", page, StringComparison.Ordinal);
        Assert.Contains("The better issue", await GetAsync(address), StringComparison.Ordinal);
        await using var open = await ListenAsync(address, version: 2);
        await _ctrlC.CancelAsync();
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_terminal_and_the_site_stays_until_it_is_mended()
    {
        await _tool.RunAsync("init");
        var (end, address) = await StartAsync();
        var good = _tool.Read(Issue);

        _tool.Write(Issue, good.Replace("title:", "titel:", StringComparison.Ordinal));
        await _terminal.FindAsync("error MPF");
        Assert.Contains("The second issue", await GetAsync(address), StringComparison.Ordinal);

        _tool.Write(Issue, good.Replace("The second issue", "The mended issue", StringComparison.Ordinal));
        await _terminal.FindAsync("0 errors");
        Assert.Contains("The mended issue", await GetAsync(address), StringComparison.Ordinal);
        await _ctrlC.CancelAsync();
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task A_newsletter_that_is_wrong_from_the_start_shows_what_is_wrong_until_it_is_mended()
    {
        await _tool.RunAsync("init");
        var good = _tool.Read(Issue);
        _tool.Write(Issue, good.Replace("title:", "<titel>:", StringComparison.Ordinal));
        var (end, address) = await StartAsync();

        using (var wrong = await _browser.GetAsync(address, Cancellation))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, wrong.StatusCode);
            Assert.Contains("&lt;titel&gt;", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        _tool.Write(Issue, good);
        await _terminal.FindAsync("0 errors");
        Assert.Contains("The second issue", await GetAsync(address), StringComparison.Ordinal);
        await _ctrlC.CancelAsync();
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task Pages_get_the_script_by_a_policy_that_allows_it_and_nothing_is_published()
    {
        await _tool.RunAsync("init", "--url", "https://letter.example/news/");
        var (end, address) = await StartAsync();

        Assert.Equal("/news/", address.AbsolutePath);
        var page = await GetAsync(address);
        Assert.Contains("<script src=\"/~preview/reload.js?1\"></script></head>", page, StringComparison.Ordinal);
        Assert.Contains("content=\"script-src 'self'; connect-src 'self'; default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("EventSource", await GetAsync(new Uri(address, "/~preview/reload.js?1")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await GetAsync(new Uri(address, "feed.xml")), StringComparison.Ordinal);
        Assert.Equal((302, "/news/"), await AnswerAsync(new Uri(address, "/")));
        Assert.Equal((302, "/news/archive/"), await AnswerAsync(new Uri(address, "archive")));
        Assert.Equal((404, null), await AnswerAsync(new Uri(address, "nowhere/")));
        Assert.Equal((404, null), await AnswerAsync(new Uri(address, ".morningpost/site/site.json")));
        Assert.Equal((400, null), await AnswerAsync(address, host: "evil.example"));
        Assert.Equal(["issues/2026-11-30.md", Issue, "newsletter.json"], _tool.Files("."));
        await _ctrlC.CancelAsync();
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_error()
    {
        await _tool.RunAsync("init");
        var (end, address) = await StartAsync();

        var second = await _tool.RunAsync("preview", "--port", $"{address.Port}");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("in use", Assert.Single(second.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        await _ctrlC.CancelAsync();
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task Changes_that_come_together_are_one_and_those_of_hidden_files_none()
    {
        var time = new FakeTimeProvider();
        using var watch = new FolderWatch(_tool.PathOf("."), time);
        watch.Note(_tool.PathOf("issues/.keys.json"));
        watch.Note(_tool.PathOf("issues/a.md~"));
        var changed = watch.WaitAsync(Cancellation);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(changed.IsCompleted);

        watch.Note(_tool.PathOf("issues/a.md"));
        watch.Note(_tool.PathOf("issues/a.md"));
        while (!changed.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await changed;
        Assert.False(watch.WaitAsync(Cancellation).IsCompleted);
    }

    private async Task<(Task<int> End, Uri Address)> StartAsync()
    {
        var end = _tool.StartAsync(_terminal, _ctrlC.Token, "preview", "--port", "0");
        var line = await _terminal.FindAsync("Open http://");
        return (end, new Uri(line.Split(' ')[1].TrimEnd('.')));
    }

    private Task<string> GetAsync(Uri address) => _browser.GetStringAsync(address, Cancellation);

    private async Task<Stream> ListenAsync(Uri address, int version) =>
        await _browser.GetStreamAsync(new Uri(address, $"/~preview/events?{version}"), Cancellation);

    private async Task<(int Status, string? Location)> AnswerAsync(Uri address, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var response = await _browser.SendAsync(request, Cancellation);
        return ((int)response.StatusCode, response.Headers.Location?.ToString());
    }
}
