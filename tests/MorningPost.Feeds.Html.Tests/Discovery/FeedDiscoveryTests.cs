namespace MorningPost.Feeds.Html.Tests.Discovery;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://example.org/blog/");

    [Theory]
    [InlineData(
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"All &amp; \n more\" href=\"/feed/\">", FeedFormat.Rss, "All & more")]
    [InlineData("<LINK HREF=/feed/ TYPE='application/atom+xml; charset=utf-8' REL='Alternate home'>", FeedFormat.Atom, null)]
    [InlineData("<link rel=alternate type=application/feed+json href=../feed/ title=\" \">", FeedFormat.Json, null)]
    [InlineData("<link rel=feed href=/feed/>", null, null)]
    [InlineData("<link rel=\"alternate feed\" type=text/xml href=/feed/>", null, null)]
    [InlineData("<link rel=alternate type=application/json href=/feed/>", null, null)]
    [InlineData("<link rel=alternate type=application/rdf+xml href=/feed/>", null, null)]
    [InlineData("<link rel=alternate href=/feed/>", null, null)]
    [InlineData("<link rel=alternate type=application/x-rss+xml href=feed:https://example.org/feed/>", FeedFormat.Rss, null)]
    [InlineData("<base href=//example.org/><link rel=alternate type=application/rss+xml href=feed/>", FeedFormat.Rss, null)]
    [InlineData("<p>x<body><link rel=alternate type=application/rss+xml href=\"&#x2F;feed&#47;\">", FeedFormat.Rss, null)]
    public void An_announced_feed_is_found(string html, FeedFormat? format, string? title) =>
        Assert.Equal(
            [new DiscoveredFeed { Url = new Uri("https://example.org/feed/"), Format = format, Title = title, IsAnnounced = true }],
            FeedDiscovery.Find(html, Page));

    [Theory]
    [InlineData("<link rel=stylesheet type=application/rss+xml href=/feed/>")]
    [InlineData("<link rel=alternate type=text/html hreflang=de href=/de/feed/>")]
    [InlineData("<link rel=alternate hreflang=de href=/de/feed>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2>")]
    [InlineData("<link rel=alternate type=application/json+oembed href=/feed/>")]
    [InlineData("<link rel=alternate type='application/atom+xml;type=entry' href=/entry/1>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:x'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='feed:'>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/feed/> -->")]
    [InlineData("<script>'<link rel=alternate type=application/rss+xml href=/feed/>'</script>")]
    [InlineData(
        "<a href=/sitemap.xml>Sitemap</a><a href=/news>RSS</a><a href=/feedback>Feedback</a><a href=/data.json>x</a><a href='mailto:feed@example.org'>feed</a>")]
    [InlineData("<a href='https://feedly.com/i/subscription/feed/https://example.org/x'>Feedly</a>")]
    [InlineData("<a type=text/html href=/feed/>x</a>")]
    [InlineData("")]
    public void What_is_no_feed_is_not_found(string html) => Assert.Empty(FeedDiscovery.Find(html, Page));

    [Fact]
    public void The_best_comes_first_and_each_comes_once() =>
        Assert.Equal(
            ["/atom.xml", "/feed", "/a/feed", "/comments/feed/", "/feed.json"],
            FeedDiscovery.Find(
                """
                <link rel="alternate" type="application/json" href="/feed.json">
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/a/feed">
                <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
                <link rel="alternate" type="application/atom+xml" href="/atom.xml">
                <link rel="alternate" type="application/rss+xml" href="/feed">
                <link rel="alternate" type="application/rss+xml" href="/feed#again">
                <a href="/other.rss">RSS</a>
                """,
                Page).Select(feed => feed.Url.AbsolutePath));

    [Theory]
    [InlineData("<a href=/index.xml><svg></svg> RSS</a>", "https://example.org/index.xml", "RSS")]
    [InlineData("<a href=/blog.xml><img alt='RSS feed' src=x></a>", "https://example.org/blog.xml", "RSS feed")]
    [InlineData("<a href='?feed=rss2' title='Entries'>x</a>", "https://example.org/blog/?feed=rss2", "Entries")]
    [InlineData("<a href=/x type=application/atom+xml>x", "https://example.org/x", "x")]
    [InlineData("<a href=news.rss>", "https://example.org/blog/news.rss", null)]
    [InlineData("<a href=https://feeds.example.net/x>x</a>", "https://feeds.example.net/x", "x")]
    public void Links_count_where_nothing_is_announced(string html, string url, string? title)
    {
        var feed = Assert.Single(FeedDiscovery.Find(html, Page));

        Assert.Equal((new Uri(url), title, false), (feed.Url, feed.Title, feed.IsAnnounced));
    }

    [Fact]
    public void Links_to_elsewhere_come_last_and_an_announcement_ends_them()
    {
        const string Links = "<a href=https://x.example/feed>x</a><a href=/comments/feed>y</a><a href=/feed>z</a>";

        Assert.Equal(
            ["https://example.org/feed", "https://example.org/comments/feed", "https://x.example/feed"],
            FeedDiscovery.Find(Links, Page).Select(feed => feed.Url.ToString()));
        Assert.True(Assert.Single(FeedDiscovery.Find(Links + "<link rel=feed href=/late>", Page)).IsAnnounced);
    }

    [Fact]
    public void A_page_of_nothing_but_links_is_searched_soon()
    {
        Assert.Equal(1_000, FeedDiscovery.Find(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<a href=/{i}.rss>")), Page).Count);
        Assert.Equal(
            1_000,
            FeedDiscovery.Find(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<link rel=feed href=/{i}.rss>")), Page).Count);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => FeedDiscovery.Find(null!, Page));
        Assert.Throws<ArgumentNullException>(() => FeedDiscovery.Find("", null!));
        Assert.Throws<ArgumentException>(() => FeedDiscovery.Find("", new Uri("/x", UriKind.Relative)));
    }
}
