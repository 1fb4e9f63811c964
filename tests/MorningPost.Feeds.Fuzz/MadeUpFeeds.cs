using System.Text;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Feeds as blogs, newspapers and podcasts have them, with nobody's words in them.</summary>
public static class MadeUpFeeds
{
    private const int Items = 12;

    public static IReadOnlyList<(string Name, byte[] Document)> All { get; } =
    [
        ("blog", Utf8(Blog())), (
            "generator",
            Utf8(Generator())), ("podcast", Utf8(Podcast())), ("atom", Utf8(Atom())), ("xhtml", Utf8(Xhtml())), ("rdf", Utf8(Rdf())), ("json", Utf8(Json())),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(Func<int, string> item) => string.Concat(Enumerable.Range(1, Items).Select(item));

    private static string Day(int number) =>
        new DateTime(2026, 10, 1, 6, 30, 0).AddDays(number).ToString("r", System.Globalization.CultureInfo.InvariantCulture);

    private static string Blog() =>
        $""""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wfw="http://wellformedweb.org/CommentAPI/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
          xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
        <channel>
          <title>The Harbour Log</title>
          <atom:link href="https://harbour.example/feed/" rel="self" type="application/rss+xml" />
          <link>https://harbour.example</link>
          <description>Boats, tides &#38; ropes</description>
          <lastBuildDate>{Day(30)}</lastBuildDate>
          <language>en-GB</language>
          <sy:updatePeriod>hourly</sy:updatePeriod>
          <sy:updateFrequency>1</sy:updateFrequency>
          <generator>https://wordpress.org/?v=6.9</generator>
        {Repeat(n => $"""
          <item>
            <title>Knot no. {n}: it&#8217;s a bowline &amp; more</title>
            <link>https://harbour.example/2026/10/knot-{n}/</link>
            <dc:creator><![CDATA[Ada Quay]]></dc:creator>
            <pubDate>{Day(n)}</pubDate>
            <category><![CDATA[Ropes & Knots]]></category>
            <category><![CDATA[Tides]]></category>
            <guid isPermaLink="false">https://harbour.example/?p={n}</guid>
            <description><![CDATA[<p>How to tie number {n}, in <em>short</em> &#8230; <a href="https://harbour.example/2026/10/knot-{n}/">on</a></p>]]></description>
            <content:encoded><![CDATA[<p>First make a loop. a &lt; b &amp;&amp; c.</p><pre><code>if (a[b[0]] > 1) then b();</code></pre><ul><li>One</li><li>Two</li></ul><img src="/img/{n}.jpg" alt="A knot">]]></content:encoded>
            <wfw:commentRss>https://harbour.example/2026/10/knot-{n}/feed/</wfw:commentRss>
            <slash:comments>{n}</slash:comments>
          </item>

        """)}</channel>
        </rss>
        """";

    private static string Generator() =>
        $""""
        <?xml version='1.0' encoding='UTF-8'?>
        <rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
          <channel>
            <title>Works Notes</title>
            <link>https://works.example/notes</link>
            <description>What was changed</description>
            <atom:link href="https://works.example/notes.xml" rel="self"/>
            <docs>http://www.rssboard.org/rss-specification</docs>
            <generator>feedmaker</generator>
            <image><url>https://works.example/favicon.ico</url><title>Works Notes</title><link>https://works.example/notes</link></image>
            <language>en</language>
            <lastBuildDate>Sat, 22 Aug 2026 17:05:09 +0000</lastBuildDate>
        {Repeat(n => $"""
            <item>
              <title>Release {n} of the press</title>
              <link>https://works.example/notes/release-{n}</link>
              <description>&lt;p&gt;The press prints {n} pages more, said &lt;a href="https://works.example/?a=1&amp;amp;b={n}"&gt;the works&lt;/a&gt;.&lt;/p&gt;</description>
              <guid isPermaLink="false">https://works.example/notes/release-{n}</guid>
              <category>Press</category>
              <pubDate>Tue, 18 Aug 2026 12:00:00 +0000</pubDate>
            </item>

        """)}  </channel>
        </rss>
        """";

    private static string Podcast() =>
        $""""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
        <channel><title>Read Aloud</title><link>https://aloud.example/</link><description>Every issue, read.</description><itunes:author>The Aloud</itunes:author>
        <itunes:category text="News"><itunes:category text="Tech News"/></itunes:category><itunes:explicit>false</itunes:explicit>
        {Repeat(n => $"""
        <item><title>Episode {n}</title><link>https://aloud.example/{n}</link><guid>https://aloud.example/{n}</guid><pubDate>{Day(n)}</pubDate>
        <enclosure url="https://cdn.aloud.example/{n}.mp3?a=1&amp;b=2" length="{n}000000" type="audio/mpeg"/><itunes:duration>00:1{n % 10}:00</itunes:duration><itunes:episode>{n}</itunes:episode>
        <media:content url="https://aloud.example/{n}.jpg" medium="image" width="1200" height="630"><media:title type="plain">Cover {n}</media:title></media:content>
        <podcast:transcript url="https://aloud.example/{n}.vtt" type="text/vtt"/><description><![CDATA[<p>Notes</p>]]></description></item>

        """)}</channel></rss>
        """";

    private static string Atom() =>
        $""""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://garden.example/">
          <title type="text">Garden Letters</title><subtitle>Beds &amp; borders</subtitle><id>tag:garden.example,2026:feed</id>
          <link rel="alternate" type="text/html" href="/"/><link rel="self" href="feed.atom"/><updated>2026-10-30T08:00:00Z</updated>
          <author><name>Zoë Müller</name><email>zoe@garden.example</email><uri>https://garden.example/zoe</uri></author>
        {Repeat(n => $"""
          <entry>
            <title type="html">Letter {n}: &lt;em&gt;Dig&lt;/em&gt; &amp;amp; sow</title>
            <link rel="alternate" type="text/html" href="https://garden.example/letters/{n}"/>
            <link rel="enclosure" type="application/pdf" length="1024" href="https://garden.example/{n}.pdf"/>
            <id>tag:garden.example,2026:{n}</id>
            <published>2026-10-{n:00}T06:30:00+02:00</published>
            <updated>2026-10-{n:00}T07:30:00Z</updated>
            <category term="soil" scheme="https://garden.example/topics" label="Soil"/>
            <summary>What to do in week {n}.</summary>
            <content type="html"><![CDATA[<p>Dig, then <a href="seeds">sow</a>.</p>]]></content>
          </entry>

        """)}</feed>
        """";

    private static string Xhtml() =>
        $""""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Proofs</title><id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id><updated>2026-10-30T08:00:00Z</updated>
        {Repeat(n => $"""
        <entry><id>urn:x-proof:{n}</id><title>Proof {n}</title><updated>2026-10-{n:00}T07:30:00Z</updated><author><name>Emmy</name></author>
        <link href="https://proofs.example/{n}"/><link rel="replies" href="https://proofs.example/{n}#comments" thr:count="{n}"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Lemma {n}</h2><p>a &lt; b<br/>and <img src="i.png" alt="&quot;i&quot;"/> so on.</p></div></content></entry>

        """)}</feed>
        """";

    private static string Rdf() =>
        $""""
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://library.example/feed.rdf"><title>New Books</title><link>https://library.example/</link><description>On the shelf</description>
        <items><rdf:Seq>{Repeat(n => $"""<rdf:li rdf:resource="https://library.example/{n}"/>""")}</rdf:Seq></items></channel>
        {Repeat(n => $"""
        <item rdf:about="https://library.example/{n}"><title>Book {n}</title><link>https://library.example/{n}</link><description>It has {n}00 pages.</description>
        <dc:creator>A. Writer</dc:creator><dc:date>2026-10-{n:00}T06:30+01:00</dc:date><dc:subject>Fiction</dc:subject></item>

        """)}</rdf:RDF>
        """";

    private static string Json() =>
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Small Notes\",\"home_page_url\":\"https://notes.example/\",\"feed_url\":\"https://notes.example/feed.json\","
        + "\"authors\":[{\"name\":\"Ada\",\"url\":\"https://notes.example/ada\"}],\"items\":["
        + string.Join(',', Enumerable.Range(1, Items).Select(n =>
            $"{{\"id\":\"https://notes.example/{n}\",\"url\":\"https://notes.example/{n}\",\"title\":\"Note {n}\",\"content_html\":\"<p>It\\u2019s \\\"{n}\\\"</p>\","
            + $"\"date_published\":\"2026-10-{n:00}T06:30:00+02:00\",\"tags\":[\"note\",\"small\"],\"_weather\":{{\"unit\":\"C\",\"value\":{n}.5}},"
            + $"\"attachments\":[{{\"url\":\"https://notes.example/{n}.mp3\",\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":{n}000,\"duration_in_seconds\":60}}]}}"))
        + "]}";
}
