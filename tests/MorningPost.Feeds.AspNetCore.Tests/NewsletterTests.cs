using Microsoft.AspNetCore.Http;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>A newsletter's feeds, made for each request.</summary>
public sealed class NewsletterTests
{
    [Fact]
    public async Task Each_projection_is_there_in_each_format()
    {
        await using var app = await TestApp.StartAsync(app => app.MapFeeds("/feeds", SampleArchive.Open()));
        foreach (var folder in new[] { "", "articles/", "tools/", "trending/", "reading-list/" })
        {
            foreach (var format in Enum.GetValues<FeedFormat>())
            {
                var path = $"/feeds/{folder}{format.GetFileName()}";
                var (get, head) = (await app.GetAsync(path), await app.HeadAsync(path));
                Assert.True(get.Status == 200, $"{path}: {get.Status} {get.Text}");
                Assert.Equal(get.Headers, head.Headers);
                var document = await FeedReader.ReadAsync(new MemoryStream(get.Body), TestApp.Cancel);
                Assert.Equal(format, document.Format);
                Assert.NotEmpty(document.Items);
                Assert.Equal($"http://localhost{path}", document.Feed.FeedUrl?.AbsoluteUri);
                Assert.Equal(304, (await app.GetAsync(path, ("If-None-Match", get.ETag))).Status);
            }
        }

        Assert.Equal(404, (await app.GetAsync("/feeds/other.xml")).Status);
    }

    [Fact]
    public async Task Only_so_many_issues_are_read()
    {
        var source = new CountingSource(100);
        await using var app = await StartAsync(source, new FeedEndpointOptions { Issues = 5 });
        var document = await FeedReader.ReadAsync(new MemoryStream((await app.GetAsync("/letter/atom.xml")).Body), TestApp.Cancel);
        Assert.Equal(["Issue 100", "Issue 99", "Issue 98", "Issue 97", "Issue 96"], document.Items.Select(item => item.Title));
        Assert.Equal(5, source.Read);
    }

    [Fact]
    public async Task An_issue_that_is_added_to_a_folder_is_in_the_next_response()
    {
        var folder = Directory.CreateTempSubdirectory("letter-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "issues"));
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "newsletter.json"), IssueJson.Write(Sample.Newsletter), TestApp.Cancel);
            await WriteAsync(1);
            await using var app = await TestApp.StartAsync(app => app.MapFeeds("/letter", IssueFolder.Open(folder.FullName)));
            var first = await app.GetAsync("/letter/feed.xml");
            await WriteAsync(2);
            var second = await app.GetAsync("/letter/feed.xml", ("If-None-Match", first.ETag));
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "newsletter.json"),
                IssueJson.Write(Sample.Newsletter with { Title = "Renamed" }),
                TestApp.Cancel);
            var third = await app.GetAsync("/letter/feed.xml", ("If-None-Match", second.ETag));

            Assert.DoesNotContain("Issue 2", first.Text, StringComparison.Ordinal);
            Assert.Contains("Issue 2", second.Text, StringComparison.Ordinal);
            Assert.Contains("<title>Renamed</title>", third.Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Task WriteAsync(int number) =>
            File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "issues", $"{number:0000}.json"), IssueJson.Write(Sample.Issue(number)), TestApp.Cancel);
    }

    [Fact]
    public async Task A_source_that_does_not_know_its_version_is_compared_by_its_bytes()
    {
        var issues = new List<Issue> { Sample.Issue(1) };
        await using var app = await TestApp.StartAsync(app => app.MapFeeds("/letter", Sample.Newsletter, new IssueList(issues)));
        var first = await app.GetAsync("/letter/feed.json");
        Assert.Equal(304, (await app.GetAsync("/letter/feed.json", ("If-None-Match", first.ETag))).Status);
        issues.Add(Sample.Issue(2));
        Assert.Equal(200, (await app.GetAsync("/letter/feed.json", ("If-None-Match", first.ETag))).Status);
    }

    [Fact]
    public async Task Neither_304_nor_head_reads_an_issue()
    {
        var source = new CountingSource(10);
        await using var app = await StartAsync(source);
        var etag = (await app.HeadAsync("/letter/feed.xml")).ETag;
        Assert.Equal(304, (await app.GetAsync("/letter/feed.xml", ("If-None-Match", etag))).Status);
        Assert.Equal(0, source.Read);
    }

    [Fact]
    public async Task An_app_that_says_its_address_is_believed_rather_than_the_request()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UsePathBase("/inner");
                app.UseRouting();
                app.MapFeeds(
                    "letter/",
                    Sample.Newsletter,
                    new CountingSource(1),
                    new FeedEndpointOptions { BaseUrl = new Uri("https://news.example/outer") });
            });
        var reply = await app.GetAsync("/inner/letter/feed.xml", ("Host", "evil.example"));
        Assert.Contains("href=\"https://news.example/outer/letter/feed.xml\"", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_keeps_its_addresses()
    {
        var layout = new FeedLayout { Rss = "rss.xml", Atom = "feed/atom", Json = "feed/" };
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapFeeds("/letter", Sample.Newsletter, new CountingSource(2), new FeedEndpointOptions { Layout = layout });
            app.MapFeeds("/", Sample.Feed, Sample.Items(1), new FeedEndpointOptions { Layout = layout });
            app.MapGet("/links", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        });
        foreach (var path in new[]
        {
            "/letter/rss.xml",
            "/letter/feed/atom",
            "/letter/feed/",
            "/letter/articles/feed/",
            "/rss.xml",
            "/feed/",
        })
        {
            var reply = await app.GetAsync(path);
            Assert.Equal(200, reply.Status);
            Assert.Contains($"http://localhost{path}", reply.Text, StringComparison.Ordinal);
            Assert.Contains($"href=\"{path}\"", (await app.GetAsync("/links")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_for_subscribers_is_in_their_feed_only_and_that_is_private()
    {
        var issue = Sample.Issue(1);
        issue = issue with
        {
            Sections = [.. issue.Sections, new HtmlSection { Key = "paid", Html = "<p>Paid for.</p>", Audience = Audience.Subscribers }],
        };
        var projections = new[] { IssueProjection.Issues, IssueProjection.Issues.For(Audience.Subscribers) };
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapFeeds("/letter", Sample.Newsletter, new IssueList([issue]), new FeedEndpointOptions { Projections = projections });
            app.MapGet("/links", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        });

        var (everyone, subscribers) = (await app.GetAsync("/letter/feed.xml"), await app.GetAsync("/letter/subscribers/feed.xml"));

        Assert.DoesNotContain("Paid for", everyone.Text, StringComparison.Ordinal);
        Assert.Equal("public, max-age=300", everyone["Cache-Control"]);
        Assert.Contains("Paid for", subscribers.Text, StringComparison.Ordinal);
        Assert.Equal("private, no-cache", subscribers["Cache-Control"]);
        Assert.Null(subscribers["Access-Control-Allow-Origin"]);
        Assert.DoesNotContain("subscribers", (await app.GetAsync("/links")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_come_from_a_service()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds<CountingSource>("/letter", Sample.Newsletter), services => services.AddScoped(_ => new CountingSource(2)));
        Assert.Contains(
            "Issue 2",
            (await app.GetAsync("/letter/articles/feed.xml")).Text.Replace("Story", "Issue", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(CountingSource source, FeedEndpointOptions? options = null) =>
        TestApp.StartAsync(app => app.MapFeeds("/letter", Sample.Newsletter, source, options));
}
