namespace MorningPost.Feeds.Text;

/// <summary>Plain text where an element of RSS holds HTML: what is a line stays one.</summary>
internal static class HtmlLines
{
    /// <summary>Appends the text, escaped for HTML and for RSS, with a <c>&lt;br&gt;</c> for each LF, CR or CR LF. The LF behind it is for
    /// readers that drop tags.</summary>
    public static void Append(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\r', '\n') is >= 0 and var end)
        {
            TextEscape.RssHtml.Append(buffer, text[..end]);
            buffer.Append("&#x3C;br&#x3E;\n"u8);
            text = text[(end + (text[end..].StartsWith("\r\n") ? 2 : 1))..];
        }

        TextEscape.RssHtml.Append(buffer, text);
    }
}
