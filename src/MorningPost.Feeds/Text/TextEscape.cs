using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>A way of writing text: which ASCII characters can't stand for themselves and what is written in their place.</summary>
/// <remarks>
/// All of them replace what XML 1.0 can't hold by U+FFFD, JSON included, so that the three formats say the same.
/// Long runs are found and copied with vector instructions; where the characters to escape come thick, a plain loop takes over.
/// </remarks>
internal sealed class TextEscape
{
    private const int DenseBlock = 64;
    private const int RunAgain = 12;

    private readonly byte[]?[] _replacements;
    private readonly SearchValues<char> _special;
    private readonly SearchValues<byte> _specialBytes;
    private readonly int _longest;

    private TextEscape(params ReadOnlySpan<(char Character, string Replacement)> replacements)
    {
        _replacements = new byte[]?[128];
        for (var control = 0; control < 0x20; control++)
            _replacements[control] = [.. "\uFFFD"u8];
        _replacements['\t'] = _replacements['\n'] = _replacements['\r'] = null;
        foreach (var (character, replacement) in replacements)
            _replacements[character] = System.Text.Encoding.UTF8.GetBytes(replacement);

        var special = Enumerable.Range(0, 128).Where(c => _replacements[c] is not null).ToArray();
        _special = SearchValues.Create([.. special.Select(c => (char)c)]);
        _specialBytes = SearchValues.Create([.. special.Select(c => (byte)c)]);
        _longest = _replacements.Max(r => r?.Length ?? 1);
    }

    /// <summary>Text in an element of Atom, or of an extension.</summary>
    public static readonly TextEscape Xml = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\r', "&#xD;"));

    /// <summary>Text in an element of RSS: the Best Practices Profile asks for hexadecimal references, and most readers understand those.</summary>
    public static readonly TextEscape Rss = new(('&', "&#x26;"), ('<', "&#x3C;"), ('>', "&#x3E;"), ('\r', "&#xD;"));

    /// <summary>Plain text in an element of RSS that holds HTML: escaped for HTML first, and then for RSS.</summary>
    public static readonly TextEscape RssHtml = new(('&', "&#x26;amp;"), ('<', "&#x26;lt;"), ('>', "&#x26;gt;"), ('\r', "&#xD;"));

    /// <summary>The value of an XML attribute in double quotes. White space is escaped too: a parser would make spaces of it.</summary>
    public static readonly TextEscape XmlAttribute = new(
        ('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\t', "&#x9;"), ('\n', "&#xA;"), ('\r', "&#xD;"));

    /// <summary>Text in an HTML element. <c>&gt;</c> is escaped too: a bare <c>]]&gt;</c> breaks readers even in JSON. A line break stays one.</summary>
    public static readonly TextEscape Html = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\n', "<br>"), ('\r', "\n"));

    /// <summary>The value of an HTML attribute in double quotes.</summary>
    public static readonly TextEscape HtmlAttribute = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\r', "\n"));

    /// <summary>A JSON string, without its quotes.</summary>
    public static readonly TextEscape Json = new(('"', "\\\""), ('\\', "\\\\"), ('\t', "\\t"), ('\n', "\\n"), ('\r', "\\r"));

    public void Append(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var run = text.IndexOfAny(_special);
            if (run < 0)
            {
                buffer.AppendText(text);
                return;
            }

            if (run > 0)
                buffer.AppendText(text[..run]);
            text = text[run..];
            text = text[AppendDense(buffer, text[..Math.Min(text.Length, DenseBlock)])..];
        }
    }

    /// <summary>Appends what is UTF-8 already and holds nothing that XML can't.</summary>
    public void Append(Utf8Buffer buffer, ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var run = utf8.IndexOfAny(_specialBytes);
            if (run < 0)
            {
                buffer.Append(utf8);
                return;
            }

            buffer.Append(utf8[..run]);
            buffer.Append(_replacements[utf8[run]]);
            utf8 = utf8[(run + 1)..];
        }
    }

    /// <summary>Goes character by character until a run without anything special begins; returns how many characters it took.</summary>
    private int AppendDense(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        var target = buffer.Reserve(text.Length * _longest);
        var written = 0;
        var plain = 0;
        var taken = 0;
        while (taken < text.Length && plain < RunAgain && text[taken] < 128)
        {
            var character = text[taken++];
            if (_replacements[character] is not { } replacement)
            {
                target[written++] = (byte)character;
                plain++;
                continue;
            }

            replacement.CopyTo(target[written..]);
            written += replacement.Length;
            plain = 0;
        }

        buffer.Advance(written);
        return taken;
    }
}
