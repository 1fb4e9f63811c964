using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>Text that is nothing else: no markup, and its line ends are LF.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> Special = SearchValues.Create(XmlCharacters.Controls + "\r");

    /// <summary>Appends text; what isn't a character becomes U+FFFD.</summary>
    public static void Append(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        for (var run = text.IndexOfAny(Special); run >= 0; run = text.IndexOfAny(Special))
        {
            buffer.AppendText(text[..run]);
            text = text[run..];
            if (text[0] == '\r')
                buffer.Append((byte)'\n');
            else
                buffer.Append("\uFFFD"u8);
            text = text[(text.StartsWith("\r\n") ? 2 : 1)..];
        }

        buffer.AppendText(text);
    }
}
