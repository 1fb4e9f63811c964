using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>CDATA sections: the body of an item goes out as it is, which is a copy and not an escape.</summary>
internal static class CData
{
    // A parser makes LF of CR and CR LF, so a CR stands outside the section as a reference.
    private static readonly SearchValues<char> Special = SearchValues.Create(XmlCharacters.Controls + "\r]");

    public static void Append(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Append("<![CDATA["u8);
        while (true)
        {
            var run = text.IndexOfAny(Special);
            if (run < 0)
                break;

            buffer.AppendText(text[..run]);
            text = text[run..];
            if (text[0] == '\r')
                buffer.Append("]]>&#xD;<![CDATA["u8);
            else if (text[0] != ']')
                buffer.Append("\uFFFD"u8);
            else if (text.StartsWith("]]>"))
            {
                buffer.Append("]]]]><![CDATA[>"u8);
                text = text[2..];
            }
            else
                buffer.Append((byte)']');
            text = text[1..];
        }

        buffer.AppendText(text);
        buffer.Append("]]>"u8);
    }

    /// <summary>Appends rendered HTML, in which there is no <c>]]&gt;</c>, no CR and nothing that XML can't hold.</summary>
    public static void Append(Utf8Buffer buffer, ReadOnlySpan<byte> html)
    {
        buffer.Append("<![CDATA["u8);
        buffer.Append(html);
        buffer.Append("]]>"u8);
    }
}
