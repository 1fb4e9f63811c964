namespace MorningPost.Feeds.Tests.Reading;

/// <summary>What single values say.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("George & Harrison", "George & Harrison")]
    [InlineData("a&nbsp;b &#150; &#x2019;", "a\u00A0b – ’")]
    [InlineData("&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more", "Bold & more")]
    [InlineData("AT&amp;amp;T", "AT&amp;T")]
    [InlineData("<![CDATA[It&#8217;s <em>so</em>]]>", "It’s so")]
    [InlineData("<b>Naked</b> markup", "Naked markup")]
    [InlineData("List&#x3C;b&#x3E; &#x26;copy;", "List<b> &copy;")]
    [InlineData("List&lt;string&gt; a &lt; b", "List<string> a < b")]
    [InlineData("\n  Padded   title\n  here ", "Padded title here")]
    [InlineData("a &bogus; b", "a &bogus; b")]
    [InlineData("1 < 2 <3", "1 < 2 <3")]
    public void A_title_is_decoded_once_and_has_no_tags(string xml, string expected) =>
        Assert.Equal(expected, Read.RssItem($"<title>{xml}</title>").Title);

    [Fact]
    public void A_description_beside_a_body_is_a_summary_and_no_html()
    {
        var item = Read.RssItem(
            "<description><![CDATA[<p>One &#8230; [&hellip;]</p><p>Two</p>]]></description><content:encoded><![CDATA[<p>Body</p>]]></content:encoded>");

        Assert.Equal("One … […] Two", item.Summary);
        Assert.Equal(FeedContent.Html("<p>Body</p>"), item.Content);
    }

    [Theory]
    [InlineData("type='html'", "&lt;p&gt;a&lt;br&gt;b&lt;/p&gt;", "<p>a<br>b</p>")]
    [InlineData("type='xhtml'", "<div xmlns='http://www.w3.org/1999/xhtml'><p>a &lt; b<br/>c</p></div>", "<p>a &lt; b<br>c</p>")]
    [InlineData("type='xhtml'", "<h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p class='x'/></h:div>", "<p class=\"x\"></p>")]
    [InlineData("type='text/html' mode='base64'", "PHA+YTwvcD4=", "<p>a</p>")]
    public void A_body_is_html(string attributes, string xml, string expected) =>
        Assert.Equal(FeedContent.Html(expected), Read.AtomEntry($"<content {attributes}>{xml}</content>").Content);

    [Fact]
    public void A_body_of_text_stays_text() =>
        Assert.Equal(FeedContent.Text("1 < 2 & <b>"), Read.AtomEntry("<content type='text'>1 &lt; 2 &amp; &lt;b&gt;</content>").Content);

    [Fact]
    public void A_body_that_is_elsewhere_is_a_file() =>
        Assert.Equal(
            new Uri("https://a.example/1.mp4"),
            Read.AtomEntry("<content src='https://a.example/1.mp4' type='video/mp4'/>").Attachments.Single().Url);

    [Fact]
    public void Relative_addresses_are_resolved_against_the_base_that_holds()
    {
        var item = Read.AtomEntry(
            "<link href='post'/><content type='html' xml:base='2026/'>&lt;a href=\"x\"&gt;&lt;img src='/y'&gt;&lt;a href='#z'&gt;&lt;/a&gt;</content>", "xml:base='https://a.example/blog/'");

        Assert.Equal(new Uri("https://a.example/blog/post"), item.Url);
        Assert.Equal("<a href=\"https://a.example/blog/2026/x\"><img src='https://a.example/y'><a href='#z'></a>", item.Content!.Value);
        Assert.Equal(new Uri("https://a.example/1"), Read.RssItem("<link>/1</link>").Url);
        Assert.Equal(
            new Uri("https://b.example/x/1"),
            Read.Document(Read.Rss("<link>1</link>", ""), new FeedReaderOptions { BaseUrl = new Uri("https://b.example/x/feed") })
                .Items[0].Url);
    }

    [Fact]
    public void What_looks_like_an_address_in_an_address_is_none() =>
        Assert.Equal(
            "<a href=\"https://a.example/x%20src=y%20href='z'\">",
            Read.RssItem("<link>https://a.example/</link><description><![CDATA[<a href=\"x src=y href='z'\">]]></description>").Content!.Value);

    [Theory]
    [InlineData("<guid>tag:a.example,2026:1</guid>", null)]
    [InlineData("<guid>12345</guid>", null)]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink='false'>https://a.example/1</guid>", null)]
    public void A_guid_is_a_url_only_if_it_is_one(string xml, string? url) => Assert.Equal(url, Read.RssItem(xml).Url?.OriginalString);

    [Theory]
    [InlineData("ada@a.example (Ada)", "Ada", "ada@a.example")]
    [InlineData("Ada &lt;ada@a.example>", "Ada", "ada@a.example")]
    [InlineData("Ada (ada@a.example)", "Ada", "ada@a.example")]
    [InlineData("ada@a.example", null, "ada@a.example")]
    [InlineData(" Ada ", "Ada", null)]
    public void A_person_has_a_name_and_an_address_in_any_order(string text, string? name, string? email)
    {
        var person = Read.RssItem($"<author>{text}</author>").Authors.Single();
        Assert.Equal((name, email), (person.Name, person.Email));
    }

    [Fact]
    public void Of_several_alternates_the_page_counts()
    {
        var item = Read.AtomEntry(
            "<link rel='alternate' type='application/json' href='https://a.example/1.json'/><link rel='http://www.iana.org/assignments/relation/alternate' type='text/html' href='https://a.example/1'/>");
        Assert.Equal(new Uri("https://a.example/1"), item.Url);
    }

    [Fact]
    public void What_syndication_puts_into_rss_is_read()
    {
        var item = Read.RssItem(
            "<a10:author xmlns:a10='http://www.w3.org/2005/Atom'><a10:name>Grace</a10:name></a10:author><description>Sum</description><a10:content xmlns:a10='http://www.w3.org/2005/Atom' type='html'>&lt;p>Body&lt;/p></a10:content><pubDate>Wed, 21 Oct 2026 00:00:00 Z</pubDate>");

        Assert.Equal(("Grace", "Sum", "<p>Body</p>"), (item.Authors.Single().Name, item.Summary, item.Content?.Value));
        Assert.NotNull(item.Published);
    }

    [Theory]
    [InlineData("docs", "<docs>https://a.example/spec</docs>")]
    [InlineData("items", "<items><a/></items>")]
    public void An_element_without_a_place_is_reported(string path, string element) =>
        Assert.Contains(Read.Document(Read.Rss("<title>A</title>", element)).Diagnostics, finding => finding.Code == "MPF7009" && finding.Path == path);

    [Fact]
    public void The_docs_of_RSS_say_what_the_format_says() =>
        Assert.Empty(Read.Document(Read.Rss("<title>A</title>", "<docs>https://www.rssboard.org/rss-specification</docs>")).Diagnostics);
}
