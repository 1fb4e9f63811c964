using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace MorningPost.Feeds.Html.Tests.Mending;

/// <summary>What holds for any HTML: an independent parser sees the same document before and after, but for the URLs.</summary>
public sealed class AnyUrlsTests
{
    private static readonly Uri Page = new("https://example.org/p/");

    /// <summary>Drawings are whole: where one ends that isn't closed, only a tree can tell.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "<p>", "</p>", "<b>", "</b>", "<a href=/x>", "<a href=\"y?a&amp;b\" href=z>", "</a>", "<div title='>'>", "</div>", "<li>",
            "<table>", "</table>", "<td>", "<path/>",
            "<svg><image href='i'/><style><image href='i'/></style></svg>",
            "<svg><foreignObject><img src=q></foreignObject><title><img src=q></title></svg>",
            "<math><mi><img src=q></mi><style><mi></style></math>", "<script>", "</script>", "<textarea>", "</textarea>", "<title>",
            "</title>", "<style>", "</style>", "<img src=q alt='<i>'>", "<br/>",
            "<!--", "-->", "--!>", "<!-->", "<!", "<?x>", "</>", "<xmp>", "</xmp>", "<IMG SRC = 'k' / alt>", "<a\nhref\n=\nm\n>"),
        Gen.OneOf(
            "<",
            ">",
            "&",
            "&#",
            ";",
            "\"",
            "'",
            "=",
            "/",
            " ",
            "\n",
            "\r",
            "\t",
            "\f",
            "\uD83D",
            "😀",
            "&amp",
            "&copy=",
            "x",
            "href",
            "<a ",
            "-"),
        Gen.String[Gen.Char[' ', 'z'], 0, 3]);

    private static readonly Gen<string> Html = Piece.Array[0, 25].Select(string.Concat);

    [Fact]
    public void A_parser_sees_no_other_change() =>
        Html.Sample(html =>
        {
            var before = Elements(html);
            var after = Elements(HtmlUrls.MakeAbsolute(html, Page));
            Assert.Equal(before.Select(element => element.Shape), after.Select(element => element.Shape));
        }, iter: 10_000, threads: 1);

    [Fact]
    public void Mending_twice_is_mending_once() =>
        Html.Sample(html =>
        {
            var once = HtmlUrls.MakeAbsolute(html, Page);
            Assert.Equal(once, HtmlUrls.MakeAbsolute(once, Page));
        }, iter: 5_000, threads: 1);

    [Fact]
    public void No_relative_url_is_left_in_an_element() =>
        Html.Sample(html => Assert.DoesNotContain(
            Elements(HtmlUrls.MakeAbsolute(html, Page)),
            element => element.Url is { } url && url.Trim('\t', '\n', '\f', '\r', ' ') is not ("" or ['#', ..] or ['/', '/', ..]) && !url.Contains(':', StringComparison.Ordinal)), iter: 5_000, threads: 1);

    [Fact]
    public void Text_of_any_html_is_one_line_and_no_longer_than_asked() =>
        Html.Select(Gen.Int[1, 40]).Sample((html, length) =>
        {
            var text = HtmlText.FromHtml(html);
            Assert.DoesNotContain(text, c => char.IsControl(c));
            Assert.Equal(text.Trim(), text);
            Assert.InRange(HtmlText.Extract(html, length).Length, 0, length);
        }, iter: 5_000, threads: 1);

    private static List<(string Shape, string? Url)> Elements(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        return [.. document.All.Select(element => (Shape(element), element.GetAttribute("href") ?? element.GetAttribute("src")))];
    }

    private static string Shape(IElement element) =>
        $"<{element.NamespaceUri} {element.LocalName} {string.Join(' ', element.Attributes.Select(Attribute))}>"
        + string.Concat(
            element.ChildNodes.Where(node => node.NodeType is NodeType.Text or NodeType.Comment)
                .Select(node => $"[{node.NodeType} {(element.LocalName == "style" ? "" : node.TextContent)}]"));

    private static string Attribute(IAttr attribute) =>
        attribute.Name is "href" or "src" or "style" or "srcset" ? attribute.Name : $"{attribute.Name}={attribute.Value}";
}
