using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.Tests;

/// <summary>Feeds that are for some only.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task A_public_feed_is_for_every_page_and_safe_in_a_browser()
    {
        await using var app = await StartAsync(app => Posts.Map(app));
        var reply = await app.GetAsync("/blog/feed.xml");
        Assert.Equal("*", reply["Access-Control-Allow-Origin"]);
        Assert.Equal("nosniff", reply["X-Content-Type-Options"]);
        Assert.StartsWith("default-src 'none'", reply["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Null(reply["Referrer-Policy"]);
        Assert.Null(reply["X-Robots-Tag"]);
        Assert.Contains("/blog/feed.xml", (await app.GetAsync("/links")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_with_a_secret_in_its_address_is_private()
    {
        await using var app = await StartAsync(app => app.MapFeeds<Posts>(
            "/for/{secret}", Sample.Feed, posts => posts.Read(), (posts, _) => posts.VersionAsync(), new FeedEndpointOptions { IsPrivate = true }).CacheOutput());
        AssertPrivate(await app.GetAsync("/for/me/feed.xml"));
        Assert.Contains("/for/me/feed.xml", (await app.GetAsync("/for/me/feed.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("/for/you/feed.xml", (await app.GetAsync("/for/you/feed.xml")).Text, StringComparison.Ordinal);
        var again = await app.GetAsync("/for/me/feed.xml");
        Assert.Null(again["Age"]);
        Assert.Equal(304, (await app.GetAsync("/for/me/feed.xml", ("If-None-Match", again.ETag))).Status);
    }

    [Theory]
    [InlineData("chained")]
    [InlineData("group")]
    [InlineData("fallback")]
    public async Task A_feed_behind_authorization_is_private_and_in_no_shared_cache(string how)
    {
        await using var app = await StartAsync(
            app =>
            {
                var feeds = how == "group" ? MapInGroup(app) : Posts.Map(app);
                feeds.CacheOutput(policy => policy.AddPolicy<CacheAll>(), excludeDefaultPolicy: true);
                if (how == "chained")
                    feeds.RequireAuthorization();
            },
            services =>
            {
                if (how == "fallback")
                    services.AddAuthorizationBuilder().SetFallbackPolicy(
                        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            });

        var reply = await app.GetAsync("/blog/feed.xml", ("Authorization", "Test ada"));

        Assert.Equal(401, (await app.GetAsync("/blog/feed.xml")).Status);
        AssertPrivate(reply);
        Assert.Equal(304, (await app.GetAsync("/blog/feed.xml", ("Authorization", "Test ada"), ("If-None-Match", reply.ETag))).Status);
        Assert.Equal("", (await app.GetAsync("/links", ("Authorization", "Test ada"))).Text);
    }

    [Fact]
    public async Task A_private_store_is_private()
    {
        var store = new MorningPost.Feeds.Publishing.MemoryFeedStore();
        await new MorningPost.Feeds.Publishing.FeedPublisher(Sample.Newsletter, store)
            .PublishAsync(new IssueList([Sample.Issue(1)]), cancellationToken: TestApp.Cancel);
        await using var app = await StartAsync(app => app.MapFeedStore("/blog", store, new FeedStoreEndpointOptions { IsPrivate = true }));
        AssertPrivate(await app.GetAsync("/blog/feed.xml"));
        Assert.Equal("", (await app.GetAsync("/links")).Text);
    }

    private static void AssertPrivate(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        Assert.Equal("private, no-cache", reply["Cache-Control"]);
        Assert.Equal("no-referrer", reply["Referrer-Policy"]);
        Assert.Equal("noindex", reply["X-Robots-Tag"]);
        Assert.Null(reply["Access-Control-Allow-Origin"]);
        Assert.Equal("Accept-Encoding", reply["Vary"]);
    }

    private static FeedEndpointConventionBuilder MapInGroup(WebApplication app) => app.MapGroup("/").RequireAuthorization()
        .MapFeeds<Posts>("/blog", Sample.Feed, posts => posts.Read(), (posts, _) => posts.VersionAsync());

    private static Task<TestApp> StartAsync(Action<WebApplication> map, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        app =>
        {
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseOutputCache();
            map(app);
            app.MapGet("/links", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        },
        all =>
        {
            all.AddSingleton(new Posts(Sample.Items(2)));
            all.AddOutputCache();
            all.AddAuthentication("Test").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, TestAuthentication>("Test", null);
            all.AddAuthorization();
            services?.Invoke(all);
        });
}
