using System.Globalization;

namespace MorningPost.Feeds.Html.Tests.Validation;

/// <summary>HTML that would take a careless validator hours, or its stack.</summary>
public sealed class HostileHtmlTests
{
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Hostile { get; } = [.. Documents.Keys];

    private static Dictionary<string, Func<string>> Documents => new()
    {
        ["elements 100,000 deep"] = () => Repeat("<div>", 100_000),
        ["elements 100,000 deep, and closed"] = () => Repeat("<div>", 100_000) + Repeat("</div>", 100_000),
        ["formatting 100,000 deep"] = () => Number("<b id={0}>", 100_000),
        ["formatting that every paragraph opens again"] = () => Number("<p><b id={0}>", 20_000),
        ["formatting that was opened before many paragraphs"] = () =>
            "<p>" + Number("<b id={0}>", 500) + "</p>" + Repeat("<p>x</p>", 100_000),
        ["lists 50,000 deep"] = () => Repeat("<ul><li>", 50_000),
        ["tables 30,000 deep"] = () => Repeat("<table><tr><td>", 30_000),
        ["drawings 100,000 deep"] = () => Repeat("<svg><g>", 50_000),
        ["templates"] = () => Repeat("<template>", 50_000),
        ["text where it can't stand"] = () => "<table>" + Repeat("x<b>", 50_000),
        ["links in links"] = () => Repeat("<a>x", 100_000),
        ["end tags"] = () => Repeat("</b>", 100_000),
        ["end tags behind deep elements"] = () => Repeat("<div>", 400) + Repeat("</span>", 100_000),
        ["elements that overlap"] = () => Repeat("<b><i>x</b></i>", 30_000),
        ["paragraphs that blocks end"] = () => Repeat("<p>a<div>b</div></p>\n", 40_000),
        ["items without end tags"] = () => "<ul>" + Repeat("<li>x", 100_000) + "</ul>",
        ["slashes"] = () => "<a " + new string('/', 1_000_000),
        ["less-than signs"] = () => new string('<', 1_000_000),
        ["ampersands"] = () => new string('&', 1_000_000),
        ["a tag with 100,000 attributes"] = () => "<a " + Number("a{0}=x ", 100_000) + ">",
        ["an attribute 100,000 times"] = () => "<a " + Repeat("a=x ", 100_000) + ">",
        ["comments"] = () => Repeat("<!x>", 200_000),
        ["relative URLs"] = () => Repeat("<a href=/x>y</a>", 60_000),
        ["a style of 1 MB"] = () => "<p style=\"" + Repeat("position:x;", 90_000) + "\">",
        ["a name of 1 MB"] = () => "<" + new string('a', 1_000_000) + ">",
        ["comments that never end"] = () => Repeat("<!-- -", 150_000),
        ["scripts that never end"] = () => Repeat("<script><!--<script>", 50_000),
        ["quotes that never end"] = () => Repeat("<a b='", 150_001),
        ["styles that never end"] = () => Repeat("<p style=\"url('\">", 50_000),
        ["a style full of addresses"] = () => "<p style=\"" + Repeat("url(a)", 100_000) + "\">",
        ["a source set of 100,000"] = () => "<img srcset=\"" + Repeat("a 1x,", 100_000) + "\">",
        ["a path of 100,000 steps"] = () => "<a href=\"" + Repeat("../a/", 100_000) + "\">",
        ["hidden paragraphs"] = () => Repeat("<div hidden><p><b>", 50_000),
        ["merge tags"] = () => Repeat("{{", 300_000) + Repeat("{{x}}", 50_000) + Repeat("%%a", 100_000) + Repeat("*|a", 100_000),
        ["NUL"] = () => new string('\0', 1_000_000),
        ["half characters"] = () => new string('\uD800', 1_000_000),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Ends_soon_and_says_little(string name)
    {
        var findings = Validate(Documents[name]());

        Assert.InRange(findings.Count, 0, 100);
        Assert.All(findings, finding => Assert.InRange(finding.Message.Length, 1, 400));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_mended_soon(string name)
    {
        var html = Documents[name]();

        var (mended, text) = OnSmallStack(() => (HtmlUrls.MakeAbsolute(html, new Uri("https://example.org/")), HtmlText.FromHtml(html)));

        Assert.InRange(mended.Length, 0, html.Length * 6);
        Assert.InRange(text.Length, 0, html.Length);
    }

    [Fact]
    public void A_megabyte_of_good_html_has_no_finding() =>
        Assert.Empty(Validate(Repeat("<p>Hello <em>world</em>, this is <a href=\"https://example.org/\">text</a>.</p>\n", 14_000)));

    [Fact]
    public void Positions_are_right_far_into_a_line_and_far_down()
    {
        var across = Assert.Single(Validate(new string('x', 1_000_000) + "<b>"));
        var down = Assert.Single(Validate(Repeat("x\r\n", 100_000) + " <b>"));

        Assert.Equal("line 1, column 1000001: <b> is never closed.", across.Message);
        Assert.Equal("line 100001, column 2: <b> is never closed.", down.Message);
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string html) => OnSmallStack(() => HtmlValidator.Validate(html));

    /// <summary>On a stack as small as some servers give, and in a minute, where a hundredth of that should do.</summary>
    private static T OnSmallStack<T>(Func<T> run)
    {
        var result = default(T);
        var thread = new Thread(() => result = run(), SmallStack) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "it took more than a minute.");
        return result!;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Number(string text, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(number => string.Format(CultureInfo.InvariantCulture, text, number)));
}
