using System.Text.Json;

namespace MorningPost.Feeds.Tests;

/// <summary>What a reader gets when items can't be read.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Before_the_first_byte_it_is_a_500_with_a_problem_document(bool hasVersion)
    {
        await using var app = await StartAsync(failsAfter: 0, hasVersion);

        var reply = await app.GetAsync("/blog/feed.xml", ("Accept", "application/rss+xml"));

        Assert.Equal(500, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Null(reply["ETag"]);
        Assert.Null(reply["Last-Modified"]);
        using var problem = JsonDocument.Parse(reply.Body);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.DoesNotContain("connection string", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_the_problem_says_what_it_is()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Sample.Feed, [Sample.Item(1) with { Id = " " }]), environment: "Development");
        var reply = await app.GetAsync("/blog/feed.xml");
        Assert.Equal(500, reply.Status);
        using var problem = JsonDocument.Parse(reply.Body);
        Assert.Contains("items[0].id", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_apps_own_problem_details_are_used()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Sample.Feed, Fail(0)),
            services => services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["app"] = "mine"));
        Assert.Contains("\"app\":\"mine\"", (await app.GetAsync("/blog/feed.xml", ("Accept", "*/*"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_cannot_be_found_is_a_500()
    {
        await using var app = await TestApp.StartAsync(
            app =>
                app.MapFeeds<Posts>(
                    "/blog", Sample.Feed, posts => posts.Read(), (_, _) => throw new InvalidOperationException("no database")),
            services => services.AddSingleton(new Posts()));
        Assert.Equal(500, (await app.GetAsync("/blog/feed.xml")).Status);
        Assert.Equal(500, (await app.HeadAsync("/blog/feed.xml")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_first_byte_the_connection_breaks_off(bool isCompressed)
    {
        await using var app = await TestApp.StartKestrelAsync(
            app =>
            {
                app.UseResponseCompression();
                Map(app, failsAfter: 20_000, hasVersion: true);
            },
            services =>
            {
                services.AddSingleton(new Posts());
                services.AddResponseCompression();
            });
        if (isCompressed)
            app.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var response = await app.Client.GetAsync("/blog/feed.xml", HttpCompletionOption.ResponseHeadersRead, TestApp.Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync(TestApp.Cancel));
    }

    [Fact]
    public async Task Half_a_feed_is_in_no_output_cache()
    {
        var failing = true;
        var failed = new TaskCompletionSource();
        await using var app = await TestApp.StartKestrelAsync(
            app =>
            {
                app.Use(async (context, next) =>
                {
                    using var ended = new Ended(failed);
                    await next(context);
                });
                app.UseOutputCache();
                app.MapFeeds<Posts>("/blog", Sample.Feed, _ => failing ? Fail(20_000) : Sample.Items(2), (posts, _) => posts.VersionAsync())
                    .CacheOutput();
            },
            services => services.AddSingleton(new Posts()).AddOutputCache());
        await Assert.ThrowsAsync<HttpRequestException>(() => app.GetAsync("/blog/feed.xml"));
        failing = false;

        // The output cache gives what becomes of a request to those who ask for the same while it lasts.
        await failed.Task.WaitAsync(TestApp.Cancel);
        Assert.EndsWith("</rss>\n", (await app.GetAsync("/blog/feed.xml")).Text, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(int failsAfter, bool hasVersion) =>
        TestApp.StartAsync(app => Map(app, failsAfter, hasVersion), services => services.AddSingleton(new Posts()));

    private static void Map(WebApplication app, int failsAfter, bool hasVersion)
    {
        if (hasVersion)
            app.MapFeeds<Posts>("/blog", Sample.Feed, _ => Fail(failsAfter), (posts, _) => posts.VersionAsync());
        else
            app.MapFeeds("/blog", Sample.Feed, Fail(failsAfter));
    }

    private static IEnumerable<FeedItem> Fail(int after)
    {
        for (var i = 0; i < after; i++)
            yield return Sample.Item(i);
        throw new InvalidOperationException("The connection string is hunter2.");
    }

    private sealed class Ended(TaskCompletionSource source) : IDisposable
    {
        public void Dispose() => source.TrySetResult();
    }
}
