using System.Text;
using CsCheck;
using MorningPost.Feeds.Tests.Properties;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

/// <summary>The vectorised escape says what a loop over characters says, wherever in a vector a character stands.</summary>
public sealed class TextEscapeTests
{
    private static readonly (TextEscape Escape, Dictionary<char, string> Replacements)[] Escapes =
    [
        (TextEscape.Xml, new() { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\r'] = "&#xD;" }),
        (TextEscape.Rss, new() { ['&'] = "&#x26;", ['<'] = "&#x3C;", ['>'] = "&#x3E;", ['\r'] = "&#xD;" }),
        (TextEscape.RssHtml, new() { ['&'] = "&#x26;amp;", ['<'] = "&#x26;lt;", ['>'] = "&#x26;gt;", ['\r'] = "&#xD;" }),
        (
            TextEscape.XmlAttribute,
            new()
            {
                ['&'] = "&amp;",
                ['<'] = "&lt;",
                ['>'] = "&gt;",
                ['"'] = "&quot;",
                ['\t'] = "&#x9;",
                ['\n'] = "&#xA;",
                ['\r'] = "&#xD;",
            }),
        (TextEscape.Html, new() { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\n'] = "<br>", ['\r'] = "\n" }),
        (TextEscape.HtmlAttribute, new() { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\r'] = "\n" }),
        (TextEscape.Json, new() { ['"'] = "\\\"", ['\\'] = "\\\\", ['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r" }),
    ];

    private static readonly string[] Fillers = ["a", "é", "漢", "😀", "Ж", "ab漢", "漢字かな交じり文の長い行", "a\u0300"];

    private static readonly string[] Odd =
    [
        "&",
        "<",
        ">",
        "\"",
        "\\",
        "\r",
        "\n",
        "\t",
        "\0",
        "\u001F",
        "\u007F",
        "\u0080",
        "\u07FF",
        "\u0800",
        "\uD7FF",
        "\uD800",
        "\uDFFF",
        "\uE000",
        "\uFFFD",
        "\uFFFE",
        "\uFFFF",
        "😀",
        "",
    ];

    [Fact]
    public void Every_character_at_every_place_in_every_surrounding()
    {
        foreach (var (escape, replacements) in Escapes)
        {
            foreach (var filler in Fillers)
            {
                foreach (var odd in Odd)
                {
                    for (var before = 0; before < 36; before++)
                    {
                        var text = string.Concat(Enumerable.Repeat(filler, before)) + odd + string.Concat(
                            Enumerable.Repeat(filler, 35 - before));
                        Assert.Equal(Expected(text, replacements), Escaped(escape, text));
                    }
                }
            }
        }
    }

    [Fact]
    public void A_pair_or_a_special_character_at_the_end_of_a_block()
    {
        foreach (var (escape, replacements) in Escapes)
        {
            foreach (var odd in Odd)
            {
                for (var before = 2040; before < 2056; before++)
                {
                    var text = new string('x', before) + odd + odd + new string('漢', 5000);
                    Assert.Equal(Expected(text, replacements), Escaped(escape, text));
                }
            }
        }
    }

    [Fact]
    public void Any_text() => Arbitrary.AnyText.Array[1, 6].Select(string.Concat).Sample(
        text =>
        {
            foreach (var (escape, replacements) in Escapes)
                Assert.Equal(Expected(text, replacements), Escaped(escape, text));
        },
        iter: 2000);

    [Fact]
    public void Text_that_is_UTF_8_already() => Arbitrary.LegalText.Sample(
        text =>
        {
            foreach (var (escape, replacements) in Escapes)
            {
                using var buffer = new Utf8Buffer(16);
                escape.Append(buffer, Encoding.UTF8.GetBytes(text));
                Assert.Equal(Expected(text, replacements), Encoding.UTF8.GetString(buffer.Written));
            }
        },
        iter: 500);

    private static string Escaped(TextEscape escape, string text)
    {
        using var buffer = new Utf8Buffer(16);
        buffer.Append("["u8);
        escape.Append(buffer, text);
        buffer.Append("]"u8);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer.Written)[1..^1];
    }

    private static string Expected(string text, Dictionary<char, string> replacements)
    {
        var escaped = new StringBuilder();
        foreach (var c in Legal.Replace(text))
            escaped.Append(replacements.TryGetValue(c, out var replacement) ? replacement : c.ToString());
        return escaped.ToString();
    }
}
