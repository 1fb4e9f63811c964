using System.Text;
using Microsoft.Extensions.Time.Testing;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>An archive in a store that is paid by the request.</summary>
public sealed class CachedStoreTests
{
    private static readonly FeedStoreEndpointOptions Minute = new() { CacheTime = TimeSpan.FromMinutes(1) };

    private readonly CountedStore _store = new(new MemoryFeedStore());
    private readonly FakeTimeProvider _time = new(Sample.Day.AddDays(1));

    [Fact]
    public async Task Polls_ask_the_store_once_in_a_while_and_a_version_is_downloaded_once()
    {
        await PutAsync("one");
        await using var app = await StartAsync(Minute);
        var etag = (await app.GetAsync("/feeds/feed.xml")).ETag;
        for (var poll = 0; poll < 10; poll++)
        {
            Assert.Equal(304, (await app.GetAsync("/feeds/feed.xml", ("If-None-Match", etag))).Status);
            Assert.Contains("one", (await app.GetAsync("/feeds/feed.xml")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(["PUT feed.xml", "HEAD feed.xml", "GET feed.xml"], _store.Requests);
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("one", (await app.GetAsync("/feeds/feed.xml")).Text, StringComparison.Ordinal);
        Assert.Equal(["PUT feed.xml", "HEAD feed.xml", "GET feed.xml", "HEAD feed.xml"], _store.Requests);
    }

    [Fact]
    public async Task What_is_published_is_served_when_the_time_is_over()
    {
        await PutAsync("one");
        await using var app = await StartAsync(Minute);
        var before = await app.GetAsync("/feeds/feed.xml");
        await PutAsync("two");

        var soon = await app.GetAsync("/feeds/feed.xml");
        _time.Advance(TimeSpan.FromSeconds(61));
        var later = await app.GetAsync("/feeds/feed.xml", ("If-None-Match", before.ETag));

        Assert.Equal(before.Text, soon.Text);
        Assert.Equal(200, later.Status);
        Assert.Contains("two", later.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.ETag, later.ETag);
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_once_in_a_while_too()
    {
        await using var app = await StartAsync(Minute);
        for (var poll = 0; poll < 10; poll++)
            Assert.Equal(404, (await app.GetAsync("/feeds/archive/0001.rss.xml")).Status);

        Assert.Equal(["HEAD archive/0001.rss.xml"], _store.Requests);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_served_and_not_kept()
    {
        await PutAsync(new string('x', 2000));
        await using var app = await StartAsync(Minute with { CacheBytes = 10_000 });

        var (first, second) = (await app.GetAsync("/feeds/feed.xml"), await app.GetAsync("/feeds/feed.xml"));

        Assert.Equal(first.Text, second.Text);
        Assert.True(_store.Requests.Count(request => request == "GET feed.xml") > 1);
    }

    [Fact]
    public async Task Without_a_time_the_store_is_asked_at_each_poll()
    {
        await PutAsync("one");
        await using var app = await StartAsync(FeedStoreEndpointOptions.Default);
        var etag = (await app.GetAsync("/feeds/feed.xml")).ETag;
        await PutAsync("two");

        Assert.Equal(200, (await app.GetAsync("/feeds/feed.xml", ("If-None-Match", etag))).Status);
    }

    private Task<TestApp> StartAsync(FeedStoreEndpointOptions options) => TestApp.StartAsync(
        app => app.MapFeedStore("/feeds", _store, options),
        services => services.AddSingleton<TimeProvider>(_time));

    private async Task PutAsync(string title) => await _store.PutAsync(
        new FeedStoreDocument { Path = "feed.xml", ContentType = "application/rss+xml; charset=utf-8", Modified = Sample.Day },
        Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>{title}</title></channel></rss>"),
        cancellationToken: TestApp.Cancel);
}
