namespace MorningPost.Feeds.Tests;

/// <summary>Feeds in the framework's output cache.</summary>
public sealed class OutputCacheTests
{
    private readonly Posts _posts = new(Sample.Items(3));

    [Fact]
    public async Task A_cached_feed_is_read_once_and_has_its_length_and_validators()
    {
        await using var app = await StartAsync();
        var first = await app.GetAsync("/blog/feed.xml");
        var second = await app.GetAsync("/blog/feed.xml");

        Assert.Equal(1, _posts.Reads);
        Assert.NotNull(second["Age"]);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal($"{first.Body.Length}", second["Content-Length"]);
        Assert.Equal(304, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", $"\"x\", {first.ETag}"))).Status);
        Assert.Equal(304, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", "*"))).Status);
    }

    [Fact]
    public async Task A_new_issue_takes_the_feeds_of_its_prefix_out_of_the_cache()
    {
        await using var app = await StartAsync();
        await app.GetAsync("/blog/feed.xml");
        await app.GetAsync("/other/feed.xml");
        _posts.Items.Insert(0, Sample.Item(50));
        _posts.Stamp = "2";

        Assert.DoesNotContain("Post 50", (await app.GetAsync("/blog/feed.xml")).Text, StringComparison.Ordinal);
        await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("blog", TestApp.Cancel);

        Assert.Contains("Post 50", (await app.GetAsync("/blog/feed.xml")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Post 50", (await app.GetAsync("/other/feed.xml")).Text, StringComparison.Ordinal);
        await app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync(TestApp.Cancel);
        Assert.Contains("Post 50", (await app.GetAsync("/other/feed.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_shared_under_one_host_only()
    {
        await using var app = await StartAsync();
        await app.GetAsync("/blog/feed.xml");
        var other = await app.GetAsync("/blog/feed.xml", ("Host", "other.example"));
        Assert.Contains("http://other.example/blog/feed.xml", other.Text, StringComparison.Ordinal);
        Assert.Equal(2, _posts.Reads);
    }

    [Fact]
    public async Task A_prefix_without_feeds_is_named_with_those_that_have_some()
    {
        await using var app = await StartAsync();
        var failure = await Assert.ThrowsAsync<ArgumentException>(
            () => app.Services.GetRequiredService<FeedAnnouncer>().AnnounceAsync("/blogs", TestApp.Cancel));
        Assert.StartsWith("No feeds are mapped at \"/blogs\". Those that are: /blog, /other.", failure.Message, StringComparison.Ordinal);
    }

    private Task<TestApp> StartAsync() => TestApp.StartAsync(
        app =>
        {
            app.UseOutputCache();
            Posts.Map(app).CacheOutput();
            app.MapFeeds<Posts>("/other", Sample.Feed, posts => posts.Read(), (posts, _) => posts.VersionAsync()).CacheOutput();
        },
        services => services.AddSingleton(_posts).AddOutputCache());
}
