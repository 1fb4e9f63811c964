using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site.Tests;

public sealed class SitePublisherTests
{
    private static readonly string[] Lists =
    [
        "404.html", "archive/2026-10/index.html", "archive/index.html", "icon.svg", "index.html", "sections/index.html",
        "sections/lead/index.html", "site.css", "sitemap.xml", "subscribe.svg", "subscribe/index.html", "subscriptions.opml",
    ];

    [Fact]
    public async Task Everything_a_site_has_is_written_once()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);

        var written = await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.Equal(
            [
                .. Lists.Append("issues/2026-10-20/index.html").Append("sections/tools/index.html").Append("topics/small-models/index.html")
                    .Order(StringComparer.Ordinal),
            ],
            written);
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        await site.PublishAsync(MadeUpArchive.Issues(15));

        var again = await site.PublishAllAsync(MadeUpArchive.Issues(15));
        var whole = await site.Publisher.RepublishAsync(
            new IssueList(MadeUpArchive.Issues(15)), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(again.Written);
        Assert.Empty(whole.Written);
        Assert.Equal((3, 15), (again.IssuesRead, whole.IssuesRead));
    }

    [Fact]
    public async Task A_new_issue_rewrites_the_pages_that_show_it_and_nothing_else()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        await site.PublishAsync(MadeUpArchive.Issues(14));

        var written = await site.PublishAsync(MadeUpArchive.Issues(15));

        Assert.Equal(
            [
                "archive/2026-11/index.html", "archive/index.html", "index.html", "issues/2026-11-02/index.html",
                "issues/2026-11-03/index.html",
                "sections/lead/index.html", "sections/tools/index.html", "sitemap.xml", "topics/ta9f05e122e/index.html",
            ],
            written);
    }

    [Fact]
    public async Task A_page_is_where_its_issue_says_below_the_base()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        var issues = MadeUpArchive.Issues(3);
        issues[0] = issues[0] with { Url = new Uri("https://example.org/daily/2026/first.html") };
        issues[1] = issues[1] with { Url = new Uri("https://elsewhere.example/second") };
        issues[2] = issues[2] with { Url = new Uri("https://example.org/daily/archive/2026-10/") };

        var result = await site.PublishAllAsync(issues);

        var pages = PublishedSite.Fetchable(result);
        Assert.Contains("2026/first.html", pages);
        Assert.DoesNotContain(pages, path => path.StartsWith("issues/", StringComparison.Ordinal));
        Assert.Equal(["MPF8501", "MPF8503"], result.Findings.Select(finding => finding.Code));
        var month = await site.ReadPageAsync("archive/2026-10/index.html");
        Assert.Contains(month.Links, link => link.GetAttribute("href") == "https://elsewhere.example/second");
    }

    [Fact]
    public async Task Two_issues_at_one_address_are_refused_before_anything_is_written()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        var issues = MadeUpArchive.Issues(2);
        issues[0] = issues[0] with { Url = new Uri("https://example.org/daily/2026/one") };
        issues[1] = issues[1] with { Url = new Uri("https://example.org/daily/2026/one/") };

        var refused = await Assert.ThrowsAsync<FeedException>(() => site.PublishAllAsync(issues));

        Assert.Equal("MPF8502", Assert.Single(refused.Diagnostics).Code);
        Assert.Empty(await site.ReadAsync());
    }

    [Fact]
    public async Task An_issue_that_is_taken_back_loses_its_page_and_is_on_no_other()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        var issues = MadeUpArchive.Issues(4);
        await site.PublishAsync(issues);
        issues[2] = issues[2] with { Retraction = new FeedRetraction { When = MadeUpArchive.FirstDay.AddDays(5) } };

        var result = await site.PublishAllAsync(issues);

        Assert.Equal(["issues/2026-10-22/index.html", "topics/ta9f05e122e/index.html"], result.Deleted);
        Assert.All(await site.ReadAsync(), document =>
            Assert.DoesNotContain("issues/2026-10-22/", document.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_dated_later_is_held_back_until_then()
    {
        var store = new MemoryFeedStore();
        PublishedSite At(int day) =>
            new(
                MadeUpArchive.Newsletter,
                new SiteOptions { Feeds = new FeedPublisherOptions { AsOf = MadeUpArchive.FirstDay.AddDays(day) } })
            { Store = store };

        var first = await At(1).PublishAllAsync(MadeUpArchive.Issues(3));
        var second = await At(2).PublishAsync(MadeUpArchive.Issues(3));

        Assert.Equal(["2026-10-22"], first.HeldBack);
        Assert.DoesNotContain("issues/2026-10-22/index.html", PublishedSite.Fetchable(first));
        Assert.Contains("issues/2026-10-22/index.html", second);
    }

    [Fact]
    public async Task A_run_that_broke_off_is_made_good_by_the_next()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        await site.PublishAsync(MadeUpArchive.Issues(6));
        var whole = await site.ReadAsync();
        await site.Store.PutAsync(
            new FeedStoreDocument { Path = ".morningpost/site/running.json" },
            "{}"u8.ToArray(),
            cancellationToken: TestContext.Current.CancellationToken);
        await site.Store.DeleteAsync("issues/2026-10-20/index.html", TestContext.Current.CancellationToken);

        await site.PublishAsync(MadeUpArchive.Issues(6));

        Assert.Equal(whole, await site.ReadAsync());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Feeds = new FeedPublisherOptions { DryRun = true } });

        var written = await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.Contains("issues/2026-10-20/index.html", written);
        Assert.Empty(await site.ReadAsync());
    }

    [Fact]
    public async Task Another_look_makes_every_page_anew()
    {
        var store = new MemoryFeedStore();
        await new PublishedSite(MadeUpArchive.Newsletter) { Store = store }.PublishAsync(MadeUpArchive.Issues(14));
        var theme = new SiteTheme { Footer = "<p>{title}, {number}</p>" };

        var written = await new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Theme = theme }) { Store = store }
            .PublishAsync(MadeUpArchive.Issues(14));

        Assert.Equal(14, written.Count(path => path.StartsWith("issues/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_publisher_is_kept_out()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        await using var key = await site.Store.TryLockAsync(TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<FeedException>(() => site.PublishAsync(MadeUpArchive.Issues(1)));

        Assert.Equal("MPF8001", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public async Task Hosts_are_told_the_policy_beside_what_they_are_told_of_the_feeds()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { WriteHeaders = true });

        await site.PublishAsync(MadeUpArchive.Issues(1));

        var headers = await site.ReadAsync("_headers");
        Assert.Contains("/daily/feed.xml\n  Content-Type: application/rss+xml", headers, StringComparison.Ordinal);
        Assert.Contains("/daily/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; ", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headers_are_written_by_one_publisher() => Assert.Throws<ArgumentException>(() => new SitePublisher(
        MadeUpArchive.Newsletter, new MemoryFeedStore(), new SiteOptions { WriteHeaders = true, Feeds = new FeedPublisherOptions { WriteHeaders = true } }));

    [Fact]
    public async Task A_section_is_called_what_the_newsletter_calls_it_or_all_issues_do_or_else_its_key()
    {
        var newsletter = MadeUpArchive.Newsletter with { SectionTitles = [new SectionTitle { Key = "lead", Title = "Top story" }] };
        var site = new PublishedSite(newsletter);
        var issues = MadeUpArchive.Issues(3);
        await site.PublishAsync(issues);
        var agreed = await site.ReadPageAsync("sections/tools/index.html");
        issues.Add(
            MadeUpArchive.Issue(4) with
            {
                Sections = [new TextSection { Key = "tools", Title = "No tools", Text = RichText.Plain("None.") }],
            });

        await site.PublishAsync(issues);

        Assert.Equal("Top story", (await site.ReadPageAsync("sections/lead/index.html")).QuerySelector("h1")?.TextContent);
        Assert.Equal("Tools of the Week", agreed.QuerySelector("h1")?.TextContent);
        Assert.Equal("Tools", (await site.ReadPageAsync("sections/tools/index.html")).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_newsletter_without_issues_has_a_front_page()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);

        await site.PublishAsync([]);

        Assert.Equal("The Daily", (await site.ReadPageAsync("index.html")).QuerySelector("h1")?.TextContent);
    }
}
