using System.Net;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Syndication;

/// <summary>Text that is plain in one library and HTML in the other.</summary>
internal static partial class MarkupText
{
    private const RegexOptions Html = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>Whether there is a tag of HTML in it, and not just something between angle brackets.</summary>
    public static bool HasTags(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text);

    /// <summary>Whether it reads differently as HTML and as plain text.</summary>
    public static bool IsAmbiguous(string text) =>
        HasTags(text) || (text.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(text) != text);

    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text of HTML. Without a tag in it, white space stays.</summary>
    public static string ToPlain(string html)
    {
        if (!HasTags(html))
            return WebUtility.HtmlDecode(html);
        var text = WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, " "), " "));
        return Space().Replace(text, " ").Trim();
    }

    [GeneratedRegex(
        """
        </?(?:a|abbr|article|aside|audio|b|bdo|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure
        |font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|main|mark|nav|object|ol|p|picture|pre|q|s|samp|script|section
        |small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)
        (?:[\ \t\r\n/][^<>]*)?>|<!--.*?-->
        """,
        Html | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tag();

    [GeneratedRegex("<(?:script|style)[^<>]*>.*?</(?:script|style)[^<>]*>", Html)]
    private static partial Regex Hidden();

    [GeneratedRegex("[ \t\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
