using System.Buffers;
using System.Net;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>The text that a reader sees at the beginning of somebody's HTML, on one line.</summary>
internal static class HtmlText
{
    private static readonly string[] Hidden = ["script", "style", "template", "head", "title", "noscript", "iframe", "object"];
    private static readonly string[] Inline = ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <param name="html">The HTML.</param>
    /// <param name="enough">How many characters do; what is behind them isn't looked at.</param>
    /// <returns>The text, or else what the first picture that says so shows; empty where there is neither.</returns>
    public static string BeginningOf(ReadOnlySpan<char> html, int enough)
    {
        var text = new StringBuilder();
        var alt = "";
        while (!html.IsEmpty && text.Length <= enough)
        {
            var length = TagLength(html, out var name);
            if (length == 0)
            {
                length = html[1..].IndexOf('<') is >= 0 and var next ? next + 1 : html.Length;
                Append(text, html[..Math.Min(length, 16 * enough)]);
            }
            else if (IsAny(name, Hidden) && html[1] != '/')
                length = EndOfHidden(html, length, name);
            else if (!IsAny(name, Inline))
                text.Append(' ');
            if (alt.Length == 0 && name.Equals("img", StringComparison.OrdinalIgnoreCase))
                alt = AltOf(html[..length]);
            html = html[length..];
        }

        var line = SingleLine.Of(text.ToString());
        return Blank.Is(line) ? alt : line;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> run)
    {
        if (!Blank.Is(run))
            text.Append(run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run);
        else if (!run.IsEmpty)
            text.Append(' ');
    }

    /// <summary>How long the tag, comment or declaration is that the rest begins with; 0 where it begins with text.</summary>
    private static int TagLength(ReadOnlySpan<char> html, out ReadOnlySpan<char> name)
    {
        name = default;
        if (html[0] != '<' || html.Length < 2)
            return 0;
        if (html.StartsWith("<!--"))
            return html.IndexOf("-->") is >= 0 and var end ? end + 3 : html.Length;
        var from = html[1] is '/' or '!' or '?' ? 2 : 1;
        if (from == html.Length || (!char.IsAsciiLetter(html[from]) && from == 1))
            return 0;
        var length = html[from..].IndexOfAny(NameEnds);
        name = length < 0 ? html[from..] : html.Slice(from, length);
        return LengthToEnd(html);
    }

    /// <summary>Up to the greater-than sign that isn't in a quoted value.</summary>
    private static int LengthToEnd(ReadOnlySpan<char> html)
    {
        for (var at = 1; at < html.Length; at++)
        {
            if (html[at] == '>')
                return at + 1;
            if (html[at] is '"' or '\'' && html[..at].TrimEnd()[^1] == '=')
            {
                var close = html[(at + 1)..].IndexOf(html[at]);
                if (close < 0)
                    return html.Length;
                at += close + 1;
            }
        }

        return html.Length;
    }

    private static int EndOfHidden(ReadOnlySpan<char> html, int length, ReadOnlySpan<char> name)
    {
        var end = html[length..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : length + end;
    }

    private static string AltOf(ReadOnlySpan<char> tag)
    {
        for (var at = tag.IndexOf("alt", StringComparison.OrdinalIgnoreCase); at > 0;)
        {
            var value = tag[(at + 3)..].TrimStart();
            if (char.IsWhiteSpace(tag[at - 1]) && value.StartsWith("="))
            {
                value = value[1..].TrimStart();
                var quoted = value.Length > 0 && value[0] is '"' or '\'';
                var end = quoted ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(NameEnds);
                var alt = SingleLine.Of(WebUtility.HtmlDecode(value[(quoted ? 1 : 0)..Math.Max(quoted ? 1 : 0, end)].ToString()));
                return Blank.Is(alt) ? "" : alt;
            }

            var next = tag[(at + 3)..].IndexOf("alt", StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return "";
    }

    private static bool IsAny(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
