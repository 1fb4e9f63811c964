using MorningPost.Feeds.Html.Mending;

namespace MorningPost.Feeds.Html;

/// <summary>Plain text from HTML.</summary>
/// <remarks>
/// One line: white space is folded, and the end of a paragraph is a space. Character references are decoded; tags, comments, scripts,
/// styles, drawings, forms' choices,
/// what stands in for films, and what is hidden from view (<c>hidden</c>, <c>display: none</c>) are left out. The result is text, in
/// which <c>&lt;</c> is a less-than sign.
/// </remarks>
public static class HtmlText
{
    /// <summary>All text of a fragment.</summary>
    /// <param name="html">The fragment.</param>
    /// <returns>The text; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static string FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return TextExtract.Of(html);
    }

    /// <summary>The beginning of a fragment's text, cut at the end of a word, with an ellipsis where something was cut.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="maxLength">How long it may be, in UTF-16 units, the ellipsis included. At least 1. A word longer than half of that is
    /// cut between two characters.</param>
    /// <returns>The text; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    public static string Extract(string html, int maxLength = 280)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return TextExtract.Cut(TextExtract.Of(html, maxLength + 1), maxLength);
    }
}
