using Microsoft.AspNetCore.Http;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>Hubs are told when a new issue is out.</summary>
public sealed class HubTests : IAsyncLifetime
{
    private readonly List<string> _forms = [];
    private int _refused;
    private TestApp _hub = null!;

    private Uri HubUrl => new(_hub.Client.BaseAddress!, "/hub");

    public async ValueTask InitializeAsync() => _hub = await TestApp.StartKestrelAsync(app => app.MapPost("/hub", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync();
        if (context.Request.ContentType != "application/x-www-form-urlencoded" || form["hub.mode"] != "publish" || !Uri.TryCreate(
            form["hub.url"], UriKind.Absolute, out _))
            return Results.BadRequest();
        if (_refused-- > 0)
            return Results.StatusCode(503);
        lock (_forms)
            _forms.Add($"{form["hub.url"]} {form["hub.topic"]}");
        return Results.NoContent();
    }));

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [Fact]
    public async Task Each_feed_is_a_topic()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGroup("/v1").MapFeeds("/blog", Feed, Sample.Items(1), Options));
        var announced = await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blog", TestApp.Cancel);
        Assert.Equal(
            [
                "https://news.example/v1/blog/atom.xml https://news.example/v1/blog/atom.xml",
                "https://news.example/v1/blog/feed.json https://news.example/v1/blog/feed.json",
                "https://news.example/v1/blog/feed.xml https://news.example/v1/blog/feed.xml",
            ],
            _forms.Order(StringComparer.Ordinal));
        Assert.All(announced, announcement => Assert.Null(announcement.Error));
    }

    [Fact]
    public async Task Topics_of_a_store_are_what_its_documents_say()
    {
        var store = new MemoryFeedStore();
        await new FeedPublisher(Sample.Newsletter with { Hub = HubUrl }, store)
            .PublishAsync(new IssueList([Sample.Issue(1)]), cancellationToken: TestApp.Cancel);
        await using var app = await TestApp.StartAsync(app => app.MapFeedStore("/letter", store));
        await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/letter", TestApp.Cancel);
        Assert.Contains("https://example.org/letter/feed.xml https://example.org/letter/feed.xml", _forms);
    }

    [Fact]
    public async Task A_hub_that_fails_is_said_and_stops_nothing()
    {
        _refused = 1;
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Feed, Sample.Items(1), Options with { Formats = [FeedFormat.Rss, FeedFormat.Atom] }));
        var announced = await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blog", TestApp.Cancel);
        Assert.Single(announced, announcement => announcement.Error?.Contains("503", StringComparison.Ordinal) == true);
        Assert.Single(_forms);
    }

    [Fact]
    public async Task An_app_can_add_retries_to_the_client()
    {
        _refused = 2;
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Feed, Sample.Items(1), Options with { Formats = [FeedFormat.Rss] }),
            services => services.AddHttpClient(FeedServiceCollectionExtensions.HubClient).AddHttpMessageHandler(() => new Retries()));
        var announced = await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blog", TestApp.Cancel);
        Assert.Null(Assert.Single(announced).Error);
        Assert.Single(_forms);
    }

    [Fact]
    public async Task Private_feeds_are_announced_to_nobody()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Feed, Sample.Items(1), Options with { IsPrivate = true }));
        Assert.Empty(await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blog", TestApp.Cancel));
        Assert.Empty(_forms);
    }

    [Fact]
    public async Task Without_an_address_the_sentence_says_what_to_set()
    {
        await using var app = await TestApp.StartAsync(app => app.MapFeeds("/blog", Feed, Sample.Items(1)));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blog", TestApp.Cancel));
        Assert.Contains("set FeedEndpointOptions.BaseUrl", failure.Message, StringComparison.Ordinal);
    }

    private static FeedEndpointOptions Options => new() { BaseUrl = new Uri("https://news.example") };

    private Feed Feed => Sample.Feed with { Hubs = [new FeedHub { Url = HubUrl }] };
}
