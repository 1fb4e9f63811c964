using System.Xml;

namespace MorningPost.Feeds.Syndication.Tests;

/// <summary>What Syndication read, or somebody made by hand, as ours.</summary>
public sealed class ImportTests
{
    [Fact]
    public void An_rss_item_is_read_as_our_reader_reads_it()
    {
        var item = Rss(
            """
            <title>AT&amp;T</title><link>https://example.org/a</link><guid isPermaLink="false">1</guid>
            <description>&lt;p&gt;Short &amp;amp; sweet&lt;/p&gt;</description>
            <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Long</p>]]></content:encoded>
            <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ada</dc:creator><category domain="https://example.org/s">c</category>
            <enclosure url="https://example.org/a.mp3" length="0" type="audio/mpeg"/><comments>https://example.org/a#c</comments>
            <pubDate>Thu, 22 Oct 2026 06:30:00 +0200</pubDate><source url="https://other.example/feed">Other</source>
            <slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">7</slash:comments>
            """);

        Assert.Equal(
            new FeedItem
            {
                Id = "1",
                Url = new Uri("https://example.org/a"),
                Title = "AT&T",
                Summary = "Short & sweet",
                Content = FeedContent.Html("<p>Long</p>"),
                Authors = [new FeedPerson { Name = "Ada" }],
                Categories = [new FeedCategory { Term = "c", Scheme = new Uri("https://example.org/s") }],
                Attachments = [new FeedAttachment { Url = new Uri("https://example.org/a.mp3"), MediaType = "audio/mpeg" }],
                CommentsUrl = new Uri("https://example.org/a#c"),
                Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
                Source = new FeedSource { Title = "Other", FeedUrl = new Uri("https://other.example/feed") },
            },
            item with { Extensions = [] });
        var extension = Assert.Single(item.Extensions);
        Assert.Equal(("slash", "7"), (extension.Namespace.Prefix, extension.Elements[0].Text));
    }

    [Fact]
    public void A_description_of_html_alone_is_the_body() =>
        Assert.Equal(
            (null, FeedContent.Html("<p>x</p>")),
            Pair(Rss("<guid>https://example.org/a</guid><description>&lt;p&gt;x&lt;/p&gt;</description>")));

    [Fact]
    public void A_description_without_a_link_is_the_body_too()
    {
        Assert.Equal((null, FeedContent.Html("<p>x</p>")), Pair(Rss("<description>&lt;p&gt;x&lt;/p&gt;</description>")));
        Assert.Equal((null, FeedContent.Text("1 < 2")), Pair(Rss("<description>1 &lt; 2</description>")));
    }

    [Fact]
    public void A_description_of_text_alone_is_the_summary() =>
        Assert.Equal(
            ("1 < 2 & List<string>", null), Pair(
                Rss("<link>https://example.org/a</link><description>1 &lt; 2 &amp; List&lt;string&gt;</description>")));

    [Fact]
    public void A_guid_that_is_the_permalink_is_id_and_url()
    {
        var item = Rss("<guid>https://example.org/a</guid><title>T</title>");

        Assert.Equal(("https://example.org/a", new Uri("https://example.org/a")), (item.Id, item.Url));
    }

    [Fact]
    public void An_author_of_rss_is_a_mailbox()
    {
        Assert.Equal(
            [new FeedPerson { Name = "Ada", Email = "ada@example.org" }],
            Rss("<title>T</title><author>ada@example.org (Ada)</author>").Authors);
        Assert.Equal([new FeedPerson { Email = "ada@example.org" }], Rss("<title>T</title><author>ada@example.org</author>").Authors);
        Assert.Equal([new FeedPerson { Name = "Ada" }], Rss("<title>T</title><author>Ada</author>").Authors);
    }

    [Fact]
    public void What_syndication_writes_beside_rss_is_read()
    {
        var item = Rss(
            """
            <title>T</title><a10:author xmlns:a10="http://www.w3.org/2005/Atom"><a10:name>Ada</a10:name><a10:uri>https://example.org/ada</a10:uri></a10:author>
            <description>Short</description><a10:content xmlns:a10="http://www.w3.org/2005/Atom" type="html">&lt;p&gt;Long&lt;/p&gt;</a10:content>
            <a10:updated xmlns:a10="http://www.w3.org/2005/Atom">2026-10-22T04:30:00Z</a10:updated>
            <a10:link xmlns:a10="http://www.w3.org/2005/Atom" rel="related" href="https://elsewhere.example/"/>
            """);

        Assert.Equal([new FeedPerson { Name = "Ada", Url = new Uri("https://example.org/ada") }], item.Authors);
        Assert.Equal(("Short", FeedContent.Html("<p>Long</p>")), Pair(item));
        Assert.Equal(new DateTimeOffset(2026, 10, 22, 4, 30, 0, TimeSpan.Zero), item.Updated);
        Assert.Equal(new Uri("https://elsewhere.example/"), item.ExternalUrl);
    }

    [Fact]
    public void An_atom_feed_with_bases_and_types_is_read()
    {
        var feed = Load(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/" xml:lang="de">
              <id>urn:f</id><title type="html">A &amp;lt; &lt;b&gt;B&lt;/b&gt;</title><updated>2026-10-22T06:30:00Z</updated><icon>i.png</icon><logo>l.png</logo>
              <link href="."/><link rel="self" href="feed.atom"/><link rel="hub" href="https://hub.example.org/"/>
              <entry xml:base="2026/"><id>urn:e</id><title>T</title><updated>2026-10-22T06:30:00Z</updated>
                <link rel="alternate" type="application/json" href="a.json"/><link href="a.html" type="text/html" hreflang="de"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x<br/>y</p></div></content></entry>
              <entry><id>urn:g</id><title>T</title><updated>2026-10-22T06:30:00Z</updated><content src="g.html" type="text/html"/></entry>
            </feed>
            """);

        var (read, items) = (feed.ToFeed(), feed.ToFeedItems().ToList());

        Assert.Equal("A < B", read.Title);
        Assert.Equal(
            [
                "https://example.org/blog/",
                "https://example.org/blog/feed.atom",
                "https://hub.example.org/",
                "https://example.org/blog/i.png",
                "https://example.org/blog/l.png",
            ],
            new[] { read.Url, read.FeedUrl, read.Hubs[0].Url, read.Icon, read.Logo!.Url }.Select(url => url!.AbsoluteUri));
        Assert.Equal("de", read.Language);
        Assert.Equal(
            ["https://example.org/blog/2026/a.html", "https://example.org/blog/g.html"], items.Select(item => item.Url!.AbsoluteUri));
        Assert.Equal(
            "<p>x<br/>y</p>", items[0].Content!.Value.Replace(" xmlns=\"http://www.w3.org/1999/xhtml\"", "", StringComparison.Ordinal)
                .Replace(" />", "/>", StringComparison.Ordinal));
        Assert.Empty(items[0].Links);
    }

    [Fact]
    public void What_is_missing_is_not_made_up()
    {
        var (feed, item) = (new SyndicationFeed().ToFeed(), new SyndicationItem().ToFeedItem());

        Assert.Equal(new Feed { Title = "" }, feed);
        Assert.Equal(new FeedItem { Id = "" }, item);
    }

    [Fact]
    public void A_date_that_syndication_could_not_read_is_null() =>
        Assert.Null(Rss("<title>T</title><pubDate>yesterday</pubDate>").Published);

    [Fact]
    public void Elements_that_mean_properties_are_taken_and_the_others_kept()
    {
        var feed = Load(
            """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:x="urn:x">
            <channel x:a="1"><title>T</title><link>https://example.org/</link><description>D</description><ttl>60</ttl><sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <fh:complete/><atom:link rel="next" href="https://example.org/2"/><managingEditor>ada@example.org (Ada)</managingEditor><webMaster>w@example.org</webMaster>
            <image><url>https://example.org/l.png</url><title>T</title><link>https://example.org/</link></image><x:b>1</x:b><x:b>2</x:b></channel></rss>
            """).ToFeed();

        Assert.Equal(
            new FeedSchedule { TimeToLive = TimeSpan.FromHours(1), Period = FeedUpdatePeriod.Hourly, Frequency = 2 }, feed.Schedule);
        Assert.Equal(new FeedPaging { IsComplete = true, Next = new Uri("https://example.org/2") }, feed.Paging);
        Assert.Equal([new FeedPerson { Name = "Ada", Email = "ada@example.org" }], feed.Authors);
        Assert.Equal(new Uri("https://example.org/l.png"), feed.Logo!.Url);
        var extension = Assert.Single(feed.Extensions);
        Assert.Equal(["1", "2"], extension.Elements.Select(element => element.Text));
        Assert.Equal("1", Assert.Single(extension.Attributes).Value);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ((SyndicationFeed)null!).ToFeed());
        Assert.Throws<ArgumentNullException>(() => ((SyndicationFeed)null!).ToFeedItems());
        Assert.Throws<ArgumentNullException>(() => ((SyndicationItem)null!).ToFeedItem());
        Assert.Throws<ArgumentNullException>(() => ((FeedItem)null!).ToSyndicationItem());
        Assert.Throws<ArgumentNullException>(() => Samples.Feed.ToSyndicationFeed(null!));
        Assert.Throws<ArgumentNullException>(() => ((FeedDocument)null!).ToSyndicationFeed());
    }

    private static (string? Summary, FeedContent? Content) Pair(FeedItem item) => (item.Summary, item.Content);

    private static FeedItem Rss(string item) =>
        Assert.Single(
            Load(
                $"<rss version=\"2.0\"><channel><title>T</title><link>https://example.org/</link><description>D</description><item>{item}</item></channel></rss>").ToFeedItems());

    private static SyndicationFeed Load(string document)
    {
        using var reader = XmlReader.Create(new StringReader(document));
        return SyndicationFeed.Load(reader);
    }
}
