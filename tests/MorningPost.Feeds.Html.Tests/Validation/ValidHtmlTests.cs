using MorningPost.Feeds.Rendering;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Html.Tests.Validation;

/// <summary>HTML without a finding.</summary>
public sealed class ValidHtmlTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("<p>one<p>two")]
    [InlineData("<P CLASS=a>x</P>")]
    [InlineData("<ul><li>a<li>b</ul>")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul>")]
    [InlineData("<dl><dt>a<dd>b<dt>c<dd>d</dl>")]
    [InlineData("<dl><div><dt>a</dt><dd>b</dd></div></dl>")]
    [InlineData("<table><caption>c<colgroup><col><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d</table>")]
    [InlineData("<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>")]
    [InlineData("<ruby>x<rt>y</ruby>")]
    [InlineData("<p>a<ul><li>b</ul><p>c")]
    [InlineData("<ins><p>x</p></ins><del>y</del>")]
    [InlineData("<b>a<p>b</p></b>")]
    [InlineData("a<br>b<br/>c<br />d<hr>e<wbr>f")]
    [InlineData("<br>")]
    [InlineData("<!-- a -- b --><p>x</p><!---->")]
    [InlineData("&amp; &lt; &copy; &notin; &#65; &#x41; &#128512;")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2#c\">x</a>")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a> <a href=\"tel:+1\">y</a>")]
    [InlineData("<a name=top>x</a>")]
    [InlineData("<figure><img src=\"https://example.org/a.png\" alt=\"\"><figcaption>x</figcaption></figure>")]
    [InlineData(
        "<picture><source srcset=\"https://example.org/a.webp 1x, https://example.org/b.webp 2x\"><img src=\"https://example.org/a.png\" alt=\"A\"></picture>")]
    [InlineData("<video controls src=\"https://example.org/a.mp4\" poster=\"https://example.org/a.png\"></video>")]
    [InlineData("<details><summary>x</summary>y</details>")]
    [InlineData("<p style=\"color: red; margin: 1em auto; background: #fff; border-left: 1px solid\">x</p>")]
    [InlineData("<p data-on=\"1\" title=\"a > b\">x</p>")]
    [InlineData("<pre>\n a\r\n b\n</pre>")]
    [InlineData("<font color=red>x</font><center>y</center>")]
    [InlineData("<code>*|EMAIL|*</code> <pre>{{ name }}\n&lt;%= x %&gt; %%x%%</pre> <kbd>{% x %}</kbd> <code><b>{{x}}</b></code>")]
    [InlineData("50 %% of 10 %%, {{}} {{ 1 }} { { a } } \\frac{{a}}{b} x^{{n}} ${{ github.ref }} a|b *|* {%} 5%2% x")]
    [InlineData("<img src=\"https://example.org/a.png\" width=\"1\" height=\"40\" alt=\"\">")]
    [InlineData(
        "<div style=\"display:none\"></div><div style=\"font-size:0\"><span style=\"font-size:16px\">x</span></div><div style=\"height:0\">x</div>")]
    [InlineData("<p style=\"display:none\"> <p>x")]
    [InlineData("1 > 2, ]]>, \u00a0, 😀")]
    public void Has_no_finding(string html) => Assert.Empty(HtmlValidator.Validate(html));

    [Fact]
    public void A_pixel_that_loads_nothing_counts_nobody() =>
        Assert.DoesNotContain(
            HtmlValidator.Validate("<img src=\"data:image/gif;base64,R0lGOD==\" width=1 height=1 alt=\"\">"),
            finding => finding.Code == "MPF4030");

    [Theory]
    [InlineData(
        "<svg><linearGradient id=\"a\"><stop/></linearGradient><use href=\"#a\"/><foreignObject><p>x</p></foreignObject><title>T</title></svg>")]
    [InlineData("<math><semantics><mi>x</mi><annotation-xml encoding=\"text/html\"><p>y</p></annotation-xml></semantics></math>")]
    public void Drawings_and_formulas_are_named_and_no_more(string html) =>
        Assert.Equal("MPF4010", Assert.Single(HtmlValidator.Validate(html)).Code);

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task What_the_writers_make_of_issues_has_no_finding(FeedFormat format)
    {
        var folder = SampleArchive.Open();
        using var stream = new MemoryStream();
        var newsletter = await folder.ReadNewsletterAsync(TestContext.Current.CancellationToken);
        await FeedWriter.WriteAsync(
            stream,
            format,
            newsletter,
            folder.ReadNewestIssuesAsync(cancellationToken: TestContext.Current.CancellationToken),
            cancellationToken: TestContext.Current.CancellationToken);

        var document = FeedReader.Read(stream.ToArray());

        Assert.NotEmpty(document.Items);
        Assert.All(document.Items, item => Assert.Empty(HtmlValidator.Validate(item)));
    }

    [Theory]
    [InlineData(IssueMedium.Feed)]
    [InlineData(IssueMedium.Page)]
    [InlineData(IssueMedium.Mail)]
    public async Task What_issues_are_rendered_as_has_no_finding(IssueMedium medium)
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync(TestContext.Current.CancellationToken);
        var renderer = new IssueRenderer(newsletter, medium) { Audience = Audience.Subscribers };

        await foreach (var issue in folder.ReadIssuesAsync(cancellationToken: TestContext.Current.CancellationToken))
            Assert.Empty(HtmlValidator.Validate(renderer.Render(issue)));
    }
}
