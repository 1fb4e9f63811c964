using System.Text;

namespace MorningPost.Feeds.Site.Tests;

public sealed class SubscribeTests
{
    [Fact]
    public async Task The_page_is_where_the_newsletters_call_leads()
    {
        var page = await (await SamplePages.Site).ReadPageAsync("subscribe/index.html");

        Assert.Equal("https://morningtensor.example/subscribe", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task It_has_a_link_a_projection_and_format_of_what_is_published()
    {
        var site = await SamplePages.Site;
        var page = await site.ReadPageAsync("subscribe/index.html");
        var documents = await site.ReadAsync();

        var links = page.QuerySelectorAll("tr a").Select(link => link.GetAttribute("href")!.TrimStart('.', '/')).ToList();

        Assert.Equal(["feed.xml", "atom.xml", "feed.json", "articles/feed.xml"], links.Take(4));
        Assert.All(links, link => Assert.Contains(link, documents.Keys));
    }

    [Fact]
    public async Task The_file_of_all_feeds_names_each_projection_once()
    {
        var site = await SamplePages.Site;
        var file = Opml.Read(Encoding.UTF8.GetBytes(await site.ReadAsync("subscriptions.opml")));

        var feeds = file.GetSubscriptions().Select(subscription => subscription.Feed.FeedUrl!.AbsoluteUri).ToList();

        Assert.Equal("https://morningtensor.example/feed.xml", feeds[0]);
        Assert.Equal(feeds.Count, feeds.Distinct().Count());
        Assert.All(feeds, feed => Assert.EndsWith(".xml", feed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_how_a_feed_becomes_a_mail()
    {
        var page = await (await SamplePages.Site).ReadPageAsync("subscribe/index.html");

        Assert.Equal(
            "r2e new you@example.com\nr2e add the-morning-tensor https://morningtensor.example/feed.xml\nr2e run",
            page.QuerySelector("pre")?.TextContent);
    }

    [Fact]
    public async Task Feeds_link_the_page_of_an_issue_that_has_no_address()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        var archive = site.Publisher.LinkPages(new IssueList(MadeUpArchive.Issues(2)));

        await new MorningPost.Feeds.Publishing.FeedPublisher(MadeUpArchive.Newsletter, site.Store)
            .PublishAsync(archive, cancellationToken: TestContext.Current.CancellationToken);
        await site.PublishAsync(MadeUpArchive.Issues(2));

        var items = FeedReader.Read(Encoding.UTF8.GetBytes(await site.ReadAsync("feed.xml"))).Items;
        Assert.Equal(
            ["https://example.org/daily/issues/2026-10-21/", "https://example.org/daily/issues/2026-10-20/"],
            items.Select(item => item.Url!.AbsoluteUri));
        Assert.NotNull(await site.ReadAsync("issues/2026-10-21/index.html"));
    }
}
