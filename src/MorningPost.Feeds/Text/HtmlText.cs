using System.Net;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>The text that a reader sees at the beginning of somebody's HTML, on one line.</summary>
internal static class HtmlText
{
    private static readonly string[] Hidden = ["script", "style", "template", "head", "title", "noscript", "iframe", "object"];
    private static readonly string[] Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
        "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    /// <param name="html">The HTML.</param>
    /// <param name="enough">How many characters do; what is behind them isn't looked at.</param>
    /// <returns>The text, or else what the first picture that says so shows; empty where there is neither.</returns>
    public static string BeginningOf(ReadOnlySpan<char> html, int enough)
    {
        var text = new StringBuilder();
        var alt = "";
        var tokens = new HtmlTokens(html);
        while (text.Length <= enough && tokens.Read())
        {
            if (tokens.IsText)
                Append(text, tokens.Text[..Math.Min(tokens.Text.Length, 16 * enough)]);
            else if (!tokens.IsEnd && IsAny(tokens.Name, Hidden))
                tokens.SkipContent(tokens.Name.ToString());
            else if (!IsAny(tokens.Name, Inline))
                text.Append(' ');
            if (Blank.Is(alt) && tokens.Is("img"))
                alt = SingleLine.Of(WebUtility.HtmlDecode(tokens.Attribute("alt").ToString()));
        }

        var line = SingleLine.Of(text.ToString());
        return !Blank.Is(line) ? line : Blank.Is(alt) ? "" : alt;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> run)
    {
        if (!Blank.Is(run))
            text.Append(run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run);
        else if (!run.IsEmpty)
            text.Append(' ');
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
