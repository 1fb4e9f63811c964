using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace MorningPost.Feeds.Tests;

/// <summary>Endpoints as an app's other parts see them.</summary>
public sealed class ConventionTests
{
    [Fact]
    public async Task Conventions_chain_and_names_stay_unique()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapFeeds("/letter", Sample.Newsletter, new IssueList([Sample.Issue(1)]))
                    .WithName("letter")
                    .RequireRateLimiting("two")
                    .WithTags("News")
                    .CacheOutput();
                app.UseOutputCache();
            },
            services => services.AddOutputCache().AddRateLimiter(options => options.AddFixedWindowLimiter("two", limiter =>
            {
                limiter.PermitLimit = 2;
                limiter.Window = TimeSpan.FromHours(1);
            })));
        var links = app.Services.GetRequiredService<LinkGenerator>();

        Assert.Equal("/letter/feed.xml", links.GetPathByName("letter", values: null));
        Assert.Equal("/letter/articles/atom.xml", links.GetPathByName("letter:articles/atom.xml", values: null));
        Assert.Equal(200, (await app.GetAsync("/letter/feed.xml")).Status);
        Assert.Equal(200, (await app.GetAsync("/letter/feed.json")).Status);
        Assert.Equal(503, (await app.GetAsync("/letter/atom.xml")).Status);
    }

    [Fact]
    public async Task OpenApi_knows_media_types_and_answers()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapOpenApi();
                app.MapFeeds("/blog", Sample.Feed, Sample.Items(1));
                app.MapFeedStore("/letter", new MorningPost.Feeds.Publishing.MemoryFeedStore());
                app.MapGet("/own", () => TypedResults.Extensions.Feed(FeedFormat.Atom, Sample.Feed, Sample.Items(1)));
            },
            services => services.AddOpenApi());

        using var document = JsonDocument.Parse((await app.GetAsync("/openapi/v1.json")).Body);
        var paths = document.RootElement.GetProperty("paths");
        var get = paths.GetProperty("/blog/feed.xml").GetProperty("get");

        Assert.True(paths.GetProperty("/blog/feed.xml").TryGetProperty("head", out _));
        Assert.Equal("Tea & code as RSS 2.0.", get.GetProperty("summary").GetString());
        Assert.Equal("Feeds", get.GetProperty("tags")[0].GetString());
        Assert.Equal(["200", "304", "412", "500"], get.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        Assert.True(get.GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("application/rss+xml", out _));
        Assert.Equal(
            3,
            paths.GetProperty("/own").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
                .EnumerateObject().Count());
        Assert.True(paths.TryGetProperty("/letter/{path}", out _));
    }

    [Fact]
    public async Task An_endpoint_of_ones_own_behaves_alike()
    {
        var posts = new Posts(Sample.Items(2)) { Modified = Sample.Day };
        await using var app = await TestApp.StartAsync(app => app.MapMethods(
            "/tags/{tag}",
            ["GET", "HEAD"],
            (string tag) => TypedResults.Extensions.Feed(FeedFormat.Rss, Sample.Feed with { Title = tag }, posts.Read(), new FeedVersion("1") { Modified = Sample.Day })));

        var head = await app.HeadAsync("/tags/tea?page=1");
        var reads = posts.Reads;
        var get = await app.GetAsync("/tags/tea?page=1");

        Assert.Equal(0, reads);
        Assert.Equal(get.Headers, head.Headers);
        Assert.Contains("<title>tea</title>", get.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost/tags/tea\"", get.Text, StringComparison.Ordinal);
        Assert.Equal(304, (await app.GetAsync("/tags/tea", ("If-None-Match", get.ETag))).Status);
        Assert.NotEqual(get.ETag, (await app.GetAsync("/tags/code")).ETag);
    }

    [Fact]
    public void A_registration_that_is_missing_is_named()
    {
        var app = WebApplication.CreateBuilder().Build();
        var failure = Assert.Throws<InvalidOperationException>(() => app.MapFeeds("/blog", Sample.Feed, Sample.Items(1)));
        Assert.Equal(
            "The feeds at \"/blog\" need services that aren't registered: call builder.Services.AddFeeds() before builder.Build().",
            failure.Message);

        var builder = WebApplication.CreateBuilder();
        builder.Services.AddFeeds().AddFeeds();
        var other = builder.Build();
        failure = Assert.Throws<InvalidOperationException>(() => Posts.Map(other));
        Assert.Equal(
            "The feeds at \"/blog\" come from Posts, which isn't registered: add it to builder.Services before builder.Build().",
            failure.Message);
    }

    [Fact]
    public void Options_say_what_they_take()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeedEndpointOptions { MaxAge = TimeSpan.FromMinutes(6) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeedEndpointOptions { MaxAge = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeedEndpointOptions { Issues = 0 });
        Assert.Throws<ArgumentException>(() => new FeedEndpointOptions { BaseUrl = new Uri("/feeds", UriKind.Relative) });
        Assert.Throws<ArgumentException>(() => new FeedEndpointOptions { BaseUrl = new Uri("ftp://example.org") });
        Assert.Throws<ArgumentException>(() => new FeedEndpointOptions { Formats = [] });
        Assert.Throws<ArgumentException>(() => new FeedEndpointOptions { Projections = [] });
    }
}
