using Microsoft.Extensions.Time.Testing;

namespace MorningPost.Feeds.Tests;

/// <summary>What a reader that polls gets, from a feed that knows its version.</summary>
public sealed class ConditionalRequestTests
{
    private readonly Posts _posts = new(Sample.Items(3)) { Modified = Sample.Day };

    [Fact]
    public async Task A_first_poll_gets_the_feed_and_its_validators()
    {
        await using var app = await StartAsync();

        var reply = await app.GetAsync("/blog/feed.xml");

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("W/\"", reply.ETag, StringComparison.Ordinal);
        Assert.Equal(Sample.Day, reply.LastModified);
        Assert.Equal("application/rss+xml; charset=utf-8", reply["Content-Type"]);
        Assert.Equal("public, max-age=300", reply["Cache-Control"]);
        Assert.Equal("Accept-Encoding", reply["Vary"]);
        Assert.Contains("<title>Post 0</title>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost/blog/feed.xml\"", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{1}")] // the same, as a strong validator
    [InlineData("\"other\", {0}")]
    [InlineData("W/\"a\",{0} , \"b\"")]
    [InlineData("*")]
    public async Task Whoever_has_the_document_gets_304_and_no_item_is_read(string validators)
    {
        await using var app = await StartAsync();
        var etag = (await app.GetAsync("/blog/feed.xml")).ETag;
        var reads = _posts.Reads;

        var reply = await app.GetAsync("/blog/feed.xml", ("If-None-Match", string.Format(null, validators, etag, etag[2..])));

        Assert.Equal(304, reply.Status);
        Assert.Empty(reply.Body);
        Assert.Equal(etag, reply.ETag);
        Assert.Equal("public, max-age=300", reply["Cache-Control"]);
        Assert.Equal("Accept-Encoding", reply["Vary"]);
        Assert.Null(reply["Content-Type"]);
        Assert.Equal(reads, _posts.Reads);
    }

    [Fact]
    public async Task Every_304_says_the_same()
    {
        await using var app = await StartAsync();
        var etag = (await app.GetAsync("/blog/feed.xml")).ETag;
        var usual = await app.GetAsync("/blog/feed.xml", ("If-None-Match", etag));
        Assert.Equal(usual.Headers, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", $"\"x\", {etag}"))).Headers);
        Assert.Equal(usual.Headers, (await app.GetAsync("/blog/feed.xml", ("If-Modified-Since", Sample.Day.ToString("r")))).Headers);
        Assert.Equal(usual.Headers, (await app.HeadAsync("/blog/feed.xml", ("If-None-Match", etag))).Headers);
        Assert.Equal(412, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", etag), ("If-Match", "\"x\""))).Status);
    }

    [Fact]
    public async Task Another_validator_gets_the_feed()
    {
        await using var app = await StartAsync();
        Assert.Equal(200, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", "W/\"other\", \"more\""))).Status);
    }

    [Theory]
    [InlineData(0, 304)]
    [InlineData(3600, 304)]
    [InlineData(-1, 200)]
    public async Task A_date_alone_is_compared(int seconds, int status)
    {
        await using var app = await StartAsync();
        Assert.Equal(
            status, (await app.GetAsync("/blog/feed.xml", ("If-Modified-Since", Sample.Day.AddSeconds(seconds).ToString("r")))).Status);
    }

    [Fact]
    public async Task Beside_a_validator_the_date_is_nothing()
    {
        await using var app = await StartAsync();
        var reply = await app.GetAsync("/blog/feed.xml", ("If-None-Match", "\"other\""), ("If-Modified-Since", Sample.Day.ToString("r")));
        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task A_date_that_is_none_is_ignored()
    {
        await using var app = await StartAsync();
        Assert.Equal(200, (await app.GetAsync("/blog/feed.xml", ("If-Modified-Since", "yesterday"))).Status);
    }

    [Fact]
    public async Task A_precondition_that_fails_is_412()
    {
        await using var app = await StartAsync();
        var reply = await app.GetAsync("/blog/feed.xml", ("If-Match", "\"other\""));
        Assert.Equal(412, reply.Status);
        Assert.Empty(reply.Body);
        Assert.Equal(0, _posts.Reads);
        Assert.Equal(412, (await app.GetAsync("/blog/feed.xml", ("If-Unmodified-Since", Sample.Day.AddDays(-1).ToString("r")))).Status);
    }

    [Fact]
    public async Task A_new_stamp_is_seen_by_the_next_poll()
    {
        await using var app = await StartAsync();
        var first = await app.GetAsync("/blog/atom.xml");
        _posts.Items.Insert(0, Sample.Item(99));
        _posts.Stamp = "2";

        var second = await app.GetAsync("/blog/atom.xml", ("If-None-Match", first.ETag));

        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Contains("Post 99", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task Head_has_the_headers_of_get_and_reads_no_item(string document)
    {
        await using var app = await StartAsync();
        var get = await app.GetAsync($"/blog/{document}");
        var reads = _posts.Reads;

        var head = await app.HeadAsync($"/blog/{document}");

        Assert.Equal(200, head.Status);
        Assert.Equal(get.Headers, head.Headers);
        Assert.Empty(head.Body);
        Assert.Equal(reads, _posts.Reads);
        Assert.Equal(304, (await app.HeadAsync($"/blog/{document}", ("If-None-Match", get.ETag))).Status);
    }

    [Fact]
    public async Task Other_methods_are_405_and_say_which_are_not()
    {
        await using var app = await StartAsync();
        var reply = await app.SendAsync(HttpMethod.Post, "/blog/feed.xml");
        Assert.Equal(405, reply.Status);
        Assert.Equal("GET, HEAD", reply["Allow"]);
    }

    [Fact]
    public async Task A_range_of_what_is_made_for_each_request_is_the_whole()
    {
        await using var app = await StartAsync();
        var reply = await app.GetAsync("/blog/feed.xml", ("Range", "bytes=0-9"));
        Assert.Equal(200, reply.Status);
        Assert.EndsWith("</rss>\n", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply["Accept-Ranges"]);
    }

    [Fact]
    public async Task A_date_in_the_future_is_not_sent()
    {
        _posts.Modified = Sample.Day.AddDays(2);
        var clock = new FakeTimeProvider(Sample.Day);
        await using var app = await StartAsync(clock);
        Assert.Null((await app.GetAsync("/blog/feed.xml")).LastModified);
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(_posts.Modified, (await app.GetAsync("/blog/feed.xml")).LastModified);
    }

    [Fact]
    public async Task Validators_outlive_a_restart()
    {
        Reply first;
        await using (var app = await StartAsync())
            first = await app.GetAsync("/blog/feed.xml");
        await using var again = await StartAsync();
        Assert.Equal(304, (await again.GetAsync("/blog/feed.xml", ("If-None-Match", first.ETag))).Status);
    }

    [Fact]
    public async Task Each_format_option_title_and_host_has_a_validator_of_its_own()
    {
        HashSet<string> etags = [];
        foreach (var options in new FeedEndpointOptions[]
        {
            new(),
            new() { Writer = new() { Format = new() { Indented = true } } },
            new() { Writer = new() { Format = new() { RssAuthors = RssAuthorStyle.OneEach } } },
        })
        {
            foreach (var feed in new[] { Sample.Feed, Sample.Feed with { Title = "Other" } })
            {
                await using var app = await TestApp.StartAsync(
                    app => app.MapFeeds<Posts>("/blog", feed, posts => posts.Read(), (posts, _) => posts.VersionAsync(), options),
                    services => services.AddSingleton(_posts));
                Assert.True(etags.Add((await app.GetAsync("/blog/feed.xml")).ETag));
                Assert.True(etags.Add((await app.GetAsync("/blog/feed.json")).ETag));
                Assert.True(etags.Add((await app.GetAsync("/blog/feed.json", ("Host", "other.example"))).ETag));
            }
        }
    }

    [Fact]
    public async Task A_thousand_polls_at_once_are_all_answered()
    {
        await using var app = await TestApp.StartKestrelAsync(app => Posts.Map(app), services => services.AddSingleton(_posts));
        var etag = (await app.GetAsync("/blog/feed.xml")).ETag;
        var reads = _posts.Reads;

        var replies = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => app.GetAsync("/blog/feed.xml", ("If-None-Match", etag))));

        Assert.All(replies, reply => Assert.Equal(304, reply.Status));
        Assert.Equal(reads, _posts.Reads);
    }

    private Task<TestApp> StartAsync(TimeProvider? clock = null) => TestApp.StartAsync(
        app => Posts.Map(app), services => services.AddSingleton(_posts).AddSingleton(clock ?? TimeProvider.System));
}
