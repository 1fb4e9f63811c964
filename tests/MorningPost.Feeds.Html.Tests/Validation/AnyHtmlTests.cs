using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace MorningPost.Feeds.Html.Tests.Validation;

/// <summary>What holds for any text whatever.</summary>
public sealed partial class AnyHtmlTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=/x>", "</a>", "<div>", "</div>", "<ul>", "</ul>", "<li>", "<table>",
            "</table>", "<tr>", "<td>", "</td>",
            "<svg>", "</svg>", "<path/>", "<script>", "</script>", "<textarea>", "<select>", "<option>", "<h1>", "</h2>", "<br>", "</br>",
            "<img src=x>", "<template>", "</template>",
            "<form>", "</form>", "<html>", "</body>", "<frameset>", "<foreignObject>", "<math>", "<mi>", "<button>", "<q>", "</q>", "<p style='position:x'>", "<!--", "-->", "<!", "<?x>"),
        Gen.OneOf("<", ">", "&", "&#", ";", "\"", "'", "=", "/", " ", "\n", "\r", "\0", "\uD83D", "😀", "&amp", "&copy=", "x"),
        Gen.String[Gen.Char, 0, 4]);

    private static readonly Gen<string> Html = Piece.Array[0, 40].Select(string.Concat);

    [Fact]
    public void Never_throws_and_says_where() =>
        Html.Sample(html =>
        {
            var lines = html.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            foreach (var finding in HtmlValidator.Validate(html))
            {
                var at = Position().Match(finding.Message);
                if (!at.Success)
                    Assert.EndsWith("more of these follow.", finding.Message, StringComparison.Ordinal);
                else
                    Assert.InRange(
                        int.Parse(at.Groups[2].Value, CultureInfo.InvariantCulture),
                        1,
                        lines[int.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture) - 1].Length + 1);
            }
        }, iter: 3_000, threads: 1);

    [Fact]
    public void Tags_are_found_where_they_stand() =>
        Html.Select(Html).Sample((before, after) =>
        {
            var html = $"{before}<font onfound=1>{after}";
            foreach (var finding in HtmlValidator.Validate(html).Where(
                finding => finding.Message.Contains("drop onfound from", StringComparison.Ordinal)))
            {
                var at = Position().Match(finding.Message);
                var line = html.Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Split('\n', '\r')[int.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture) - 1];
                Assert.StartsWith(
                    "onfound=1>", line[(int.Parse(at.Groups[2].Value, CultureInfo.InvariantCulture) - 1)..], StringComparison.Ordinal);
            }
        }, iter: 1_000, threads: 1);

    [GeneratedRegex(@"^line (\d+), column (\d+): ", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
