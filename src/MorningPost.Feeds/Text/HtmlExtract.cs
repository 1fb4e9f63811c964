using System.Net;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>What a reader of HTML reads: the text without the markup, white space folded, a line for each block.</summary>
internal static class HtmlExtract
{
    /// <summary>The text of a fragment.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            if (tokens.IsText)
                AppendFolded(text, WebUtility.HtmlDecode(tokens.Text.ToString()));
            else if (!tokens.IsEnd && IsUnread(tokens))
                tokens.SkipContent(tokens.Name.ToString());
            else if (tokens.Is("br") || IsBlock(tokens.Name))
                BreakLine(text);
            else if (tokens.Is("td") || tokens.Is("th"))
                AppendFolded(text, " ");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Whether the content of an element is nothing that one reads.</summary>
    public static bool IsUnread(HtmlTokens tokens) =>
        tokens.Is("script") || tokens.Is("style") || tokens.Is("template") || tokens.Is("title");

    private static bool IsBlock(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[10];
        if (name.Length > lower.Length)
            return name.Equals("figcaption", StringComparison.OrdinalIgnoreCase);
        return lower[..name.ToLowerInvariant(lower)] is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "pre" or "hr"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "table" or "tr" or "figure" or "figcaption"
            or "section" or "article" or "aside" or "header" or "footer" or "main" or "nav";
    }

    private static void AppendFolded(StringBuilder text, string part)
    {
        foreach (var c in part)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void BreakLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
