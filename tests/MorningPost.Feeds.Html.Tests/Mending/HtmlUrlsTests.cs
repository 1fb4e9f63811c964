namespace MorningPost.Feeds.Html.Tests.Mending;

public sealed class HtmlUrlsTests
{
    private static readonly Uri Page = new("https://example.org/2026/10/?p=1#top");

    [Theory]
    [InlineData("<a href=\"/about\">x</a>", "<a href=\"https://example.org/about\">x</a>")]
    [InlineData("<a href=\"about\">x</a>", "<a href=\"https://example.org/2026/10/about\">x</a>")]
    [InlineData("<a href=\"../09/\">x</a>", "<a href=\"https://example.org/2026/09/\">x</a>")]
    [InlineData("<a href=\"../../../../x/./y/..\">x</a>", "<a href=\"https://example.org/x/\">x</a>")]
    [InlineData("<a href=\".\">x</a>", "<a href=\"https://example.org/2026/10/\">x</a>")]
    [InlineData("<a href=\"?p=2#c\">x</a>", "<a href=\"https://example.org/2026/10/?p=2#c\">x</a>")]
    [InlineData("<a href=\"\">x</a>", "<a href=\"https://example.org/2026/10/?p=1\">x</a>")]
    [InlineData("<a href=\"//cdn.example.org/a\">x</a>", "<a href=\"https://cdn.example.org/a\">x</a>")]
    [InlineData("<a href=\" /a\n/b \">x</a>", "<a href=\"https://example.org/a/b\">x</a>")]
    [InlineData("<a href=\"\\a\\b?c\\d\">x</a>", "<a href=\"https://example.org/a/b?c%5Cd\">x</a>")]
    [InlineData("<a href=\"/a b/ü?q=ß\">x</a>", "<a href=\"https://example.org/a%20b/ü?q=ß\">x</a>")]
    [InlineData("<a href=\"/100%\">x</a>", "<a href=\"https://example.org/100%\">x</a>")]
    [InlineData("<a href=\"/x/../?u=../y\">x</a>", "<a href=\"https://example.org/?u=../y\">x</a>")]
    [InlineData("<a href=\"1:2\">x</a>", "<a href=\"https://example.org/2026/10/1:2\">x</a>")]
    public void A_reference_is_resolved_as_browsers_do(string html, string expected) =>
        Assert.Equal(expected, HtmlUrls.MakeAbsolute(html, Page));

    [Theory]
    [InlineData("<a href=\"/?a=1&amp;b=2\">x</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<a href=\"/?a=1&copy=2\">x</a>", "<a href=\"https://example.org/?a=1&amp;copy=2\">x</a>")]
    [InlineData("<a href='/it&#39;s\"'>x</a>", "<a href='https://example.org/it&#39;s%22'>x</a>")]
    [InlineData("<a href=\"&#x2F;a&sol;b\">x</a>", "<a href=\"https://example.org/a/b\">x</a>")]
    [InlineData("<A TITLE='a > b' HREF = /about class=c>x</A>", "<A TITLE='a > b' HREF = \"https://example.org/about\" class=c>x</A>")]
    [InlineData("<a href=/a/>x</a>", "<a href=\"https://example.org/a/\">x</a>")]
    [InlineData("<a href>x</a>", "<a href=\"https://example.org/2026/10/?p=1\">x</a>")]
    [InlineData(
        "<p>\r\n1 < 2 & <b class=x<i\thref=/x ></p >&nbsp;<!-- <a href=/y> -->",
        "<p>\r\n1 < 2 & <b class=x<i\thref=\"https://example.org/x\" ></p >&nbsp;<!-- <a href=/y> -->")]
    public void All_else_stays_as_it_is(string html, string expected) => Assert.Equal(expected, HtmlUrls.MakeAbsolute(html, Page));

    [Theory]
    [InlineData("<img src=\"a.png\" longdesc=\"d\">")]
    [InlineData("<img lowsrc=\"a\" dynsrc=\"b\">")]
    [InlineData("<video src=\"a\" poster=\"b\"><source src=\"c\"><track src=\"d\"></video>")]
    [InlineData("<blockquote cite=\"a\"><q cite=\"b\"><ins cite=\"c\"><del cite=\"d\">")]
    [InlineData("<object data=\"a\" codebase=\"https://example.org/\"></object><object data=\"a\" archive=\"b c\">")]
    [InlineData("<form action=\"a\"><button formaction=\"b\"><input src=\"c\" formaction=\"d\">")]
    [InlineData("<table background=\"a\"><tr background=\"b\"><td background=\"c\">")]
    [InlineData("<a href=\"a\" ping=\"b c\"><area href=\"d\">")]
    [InlineData("<link href=\"a\" imagesrcset=\"b 1x\"><script src=\"a\"></script><iframe src=\"a\"></iframe><embed src=\"a\">")]
    [InlineData("<svg><image href=\"a\" xlink:href=\"b\"/><a xlink:href=\"c\">")]
    [InlineData("<div itemid=\"a\">")]
    public void Every_attribute_with_a_url_is_mended(string html)
    {
        var mended = HtmlUrls.MakeAbsolute(html, new Uri("https://example.org/x/"));

        var urls = html.Split('"').Where((_, i) => i % 2 == 1).SelectMany(value => value.Split(' '));
        Assert.All(
            urls,
            url =>
                Assert.True(
                    url is "1x" || url.Contains(':', StringComparison.Ordinal)
                        || mended.Contains("https://example.org/x/" + url, StringComparison.Ordinal),
                    $"{url}: {mended}"));
        if (!html.Contains("codebase", StringComparison.Ordinal))
            Assert.DoesNotContain(HtmlValidator.Validate(mended), finding => finding.Code == "MPF4001");
    }

    [Theory]
    [InlineData("a.jpg, b.jpg 2x", "https://example.org/a.jpg, https://example.org/b.jpg 2x")]
    [InlineData("a.jpg 1x,b.jpg 2x", "https://example.org/a.jpg 1x,https://example.org/b.jpg 2x")]
    [InlineData(
        " , /a,b.jpg 480w ,\n https://x.example/c.jpg 800w", " , https://example.org/a,b.jpg 480w ,\n https://x.example/c.jpg 800w")]
    [InlineData("data:image/png;base64,AA== 1x, c.png 2x", "data:image/png;base64,AA== 1x, https://example.org/c.png 2x")]
    [InlineData("a.jpg calc(1px, 2px), b.jpg", "https://example.org/a.jpg calc(1px, 2px), https://example.org/b.jpg")]
    public void Candidates_are_mended_one_by_one(string value, string expected) =>
        Assert.Equal($"<img srcset=\"{expected}\">", HtmlUrls.MakeAbsolute($"<img srcset=\"{value}\">", new Uri("https://example.org/")));

    [Theory]
    [InlineData("background: url(a.png) no-repeat", "background: url(https://example.org/a.png) no-repeat")]
    [InlineData("background: URL( 'a (1).png' )", "background: URL( 'https://example.org/a%20%281%29.png' )")]
    [InlineData(
        "background: url(&quot;a.png&quot;), url(//x.example/b)",
        "background: url(&quot;https://example.org/a.png&quot;), url(https://x.example/b)")]
    [InlineData("content: 'url(a)'; x: url(#a) url() url(https://x.example/) /* url(b) */ my-url(c) url(d\\65)", null)]
    [InlineData("background: url(a.png", "background: url(https://example.org/a.png")]
    public void Styles_are_mended_too(string style, string? expected) =>
        Assert.Equal(
            $"<p style=\"{expected ?? style}\">", HtmlUrls.MakeAbsolute($"<p style=\"{style}\">", new Uri("https://example.org/")));

    [Fact]
    public void Style_sheets_are_mended_too() =>
        Assert.Equal(
            "<style>p { background: url(https://example.org/a?b&c) }</style>",
            HtmlUrls.MakeAbsolute("<style>p { background: url(a?b&c) }</style>", new Uri("https://example.org/")));

    [Theory]
    [InlineData("<a href=\"#fn1\" id=\"ref1\">1</a>")]
    [InlineData("<a href=\"https://other.example/a b\">x</a>")]
    [InlineData(
        "<a href=\"mailto:a@example.org\">x</a><a href=\"tel:1\">x</a><a href=\"javascript:x()\">x</a><img src=\"data:,x\"><img src=\"cid:a\">")]
    [InlineData("<a href=\"C:\\a\">x</a>")]
    [InlineData("<a href=\"*|UNSUB|*\">x</a><a href=\"{{ url }}\">x</a>")]
    [InlineData("<img src=\"\"><img src=\" \"><video poster>")]
    [InlineData("<a title=\"/x\" data-src=\"/y\" data=\"/z\">x</a>")]
    [InlineData("<object codebase=\"https://x.example/\" data=\"a\"></object>")]
    [InlineData("<a href=\"//\">x</a>")]
    [InlineData("href=\"/x\"")]
    [InlineData("<script>'<a href=\"/x\">'</script><textarea><a href=\"/x\"></textarea><title><a href=\"/x\"></title>")]
    [InlineData("<script><!-- <script> <a href=\"/x\"> </script> <a href=\"/x\"> --></script>")]
    [InlineData("<!-- <a href=\"/x\"> --><!x <a href=\"/x\"><?x <a href=\"/x\"></ <a href=\"/x\">")]
    [InlineData("<svg><![CDATA[<a href=\"/x\">]]></svg>")]
    [InlineData("<a href=\"/x")]
    [InlineData("<a href=\"/x\" ")]
    [InlineData("</a href=\"/x\">")]
    [InlineData("<")]
    [InlineData("")]
    public void What_is_not_relative_or_no_url_stays_and_is_the_same_string(string html) =>
        Assert.Same(html, HtmlUrls.MakeAbsolute(html, Page));

    [Theory]
    [InlineData("<svg><style><a href=/x></style></svg>", "<svg><style><a href=\"https://example.org/x\"></style></svg>")]
    [InlineData("<svg><foreignObject><style><a href=/x></style>", "<svg><foreignObject><style><a href=/x></style>")]
    [InlineData("<svg><p><style><a href=/x></style>", "<svg><p><style><a href=/x></style>")]
    [InlineData("<svg/><style><a href=/x></style>", "<svg/><style><a href=/x></style>")]
    [InlineData("<![CDATA[<a href=/x>]]>", "<![CDATA[<a href=/x>]]>")]
    [InlineData("<!--><a href=/x>-->", "<!--><a href=\"https://example.org/x\">-->")]
    [InlineData("<!-- --!><a href=/x>-->", "<!-- --!><a href=\"https://example.org/x\">-->")]
    public void Drawings_and_comments_end_where_browsers_end_them(string html, string expected) =>
        Assert.Equal(expected, HtmlUrls.MakeAbsolute(html, new Uri("https://example.org/")));

    [Fact]
    public void A_base_element_counts() =>
        Assert.Equal(
            "<a href=\"https://x.example/b/a\">x</a><base href=\"https://x.example/b/\"><base href=\"https://x.example/c/\">",
            HtmlUrls.MakeAbsolute("<a href=\"a\">x</a><base href=\"//x.example/b/\"><base href=\"../c/\">", Page));

    [Fact]
    public void Mending_twice_changes_nothing_more()
    {
        var once = HtmlUrls.MakeAbsolute("<a href='/a&amp;b'><img srcset='a 1x,b 2x' style=\"background:url('x')\">", Page);

        Assert.Same(once, HtmlUrls.MakeAbsolute(once, Page));
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("mailto:a@example.org")]
    [InlineData("file:///a")]
    public void A_base_that_is_no_page_is_refused(string baseUrl)
    {
        var url = new Uri(baseUrl, UriKind.RelativeOrAbsolute);

        Assert.Contains("http", Assert.Throws<ArgumentException>(() => HtmlUrls.MakeAbsolute("", url)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlUrls.MakeAbsolute(null!, Page));
        Assert.Throws<ArgumentNullException>(() => HtmlUrls.MakeAbsolute("", null!));
    }
}
