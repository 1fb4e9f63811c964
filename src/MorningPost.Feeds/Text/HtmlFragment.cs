using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>Somebody's HTML, taken over into ours.</summary>
internal static class HtmlFragment
{
    private static readonly SearchValues<char> Special = SearchValues.Create(XmlCharacters.Controls + "\r]");

    /// <summary>Appends the fragment as it is, but for what would break a document around it:
    /// line ends become LF, <c>]]&gt;</c> becomes <c>]]&amp;gt;</c>, and what isn't a character becomes U+FFFD.</summary>
    public static void Append(Utf8Buffer buffer, ReadOnlySpan<char> html)
    {
        while (true)
        {
            var run = html.IndexOfAny(Special);
            if (run < 0)
                break;

            buffer.AppendText(html[..run]);
            html = html[run..];
            var taken = 1;
            if (html[0] == '\r')
            {
                buffer.Append((byte)'\n');
                taken = html.StartsWith("\r\n") ? 2 : 1;
            }
            else if (html[0] != ']')
                buffer.Append("\uFFFD"u8);
            else if (html.StartsWith("]]>"))
            {
                buffer.Append("]]&gt;"u8);
                taken = 3;
            }
            else if (html.Length <= 2 && html[^1] == ']')
            {
                // Another fragment may follow, and may begin with what makes these the end of a CDATA section.
                buffer.Append("&#93;"u8);
            }
            else
                buffer.Append((byte)']');
            html = html[taken..];
        }

        buffer.AppendText(html);
    }
}
