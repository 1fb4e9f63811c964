using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MorningPost.Feeds.Text;

/// <summary>A way of writing text: which ASCII characters can't stand for themselves and what is written in their place.</summary>
/// <remarks>
/// All of them replace what XML 1.0 can't hold by U+FFFD, JSON included, so that the three formats say the same.
/// ASCII is narrowed and searched in one pass over the text; a special character costs a step, so text full of them is no slower than it
/// must be.
/// </remarks>
internal sealed partial class TextEscape
{
    /// <summary>Bounds the room that is asked for at a time, whatever the length of the text.</summary>
    private const int Block = 2048;

    /// <summary>How many bytes the table has for a character: what is written for it, and in the last one how long that is.</summary>
    private const int Entry = 16;

    private readonly byte[] _written = new byte[128 * Entry];
    private readonly int _longest = 3;

    /// <summary>At each place the special character whose lower four bits that is; the special characters of a format differ in
    /// them.</summary>
    /// <remarks>Not a vector: no method that touches a type with one in it is compiled ahead for ReadyToRun.</remarks>
    private readonly byte[] _special = new byte[Entry];

    private TextEscape(params (char Character, string Replacement)[] replacements)
    {
        for (var character = 0; character < 128; character++)
            Set(character, character < ' ' && character is not ('\t' or '\n' or '\r') ? "\uFFFD"u8 : [(byte)character]);
        // A zero stands in the wrong place for every character that isn't a control character, and so does this in the first.
        _special[0] = 0xFF;
        foreach (var (character, replacement) in replacements)
        {
            Set(character, System.Text.Encoding.UTF8.GetBytes(replacement));
            _longest = Math.Max(_longest, replacement.Length);
            if (character >= ' ')
                _special[character % Entry] = (byte)character;
        }
    }

    /// <summary>Text in an element of Atom, or of an extension.</summary>
    public static readonly TextEscape Xml = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\r', "&#xD;"));

    /// <summary>Text in an element of RSS: the Best Practices Profile asks for hexadecimal references, and most readers understand
    /// those.</summary>
    public static readonly TextEscape Rss = new(('&', "&#x26;"), ('<', "&#x3C;"), ('>', "&#x3E;"), ('\r', "&#xD;"));

    /// <summary>Plain text in an element of RSS that holds HTML: escaped for HTML first, and then for RSS.</summary>
    public static readonly TextEscape RssHtml = new(('&', "&#x26;amp;"), ('<', "&#x26;lt;"), ('>', "&#x26;gt;"), ('\r', "&#xD;"));

    /// <summary>The value of an XML attribute in double quotes. White space is escaped too: a parser would make spaces of it.</summary>
    public static readonly TextEscape XmlAttribute = new(
        ('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\t', "&#x9;"), ('\n', "&#xA;"), ('\r', "&#xD;"));

    /// <summary>A title in an attribute of RSS, with the references of its elements.</summary>
    public static readonly TextEscape RssAttribute = new(
        ('&', "&#x26;"), ('<', "&#x3C;"), ('>', "&#x3E;"), ('"', "&quot;"), ('\t', "&#x9;"), ('\n', "&#xA;"), ('\r', "&#xD;"));

    /// <summary>Likewise for plain text that some take for HTML: hexadecimal references say that it isn't.</summary>
    public static readonly TextEscape XmlAttributeText = new(
        ('&', "&#x26;"), ('<', "&#x3C;"), ('>', "&#x3E;"), ('"', "&quot;"), ('\t', "&#x9;"), ('\n', "&#xA;"), ('\r', "&#xD;"));

    /// <summary>Text in an HTML element. <c>&gt;</c> is escaped too: a bare <c>]]&gt;</c> breaks readers even in JSON. A line break stays
    /// one.</summary>
    public static readonly TextEscape Html = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\n', "<br>"), ('\r', "\n"));

    /// <summary>The value of an HTML attribute in double quotes.</summary>
    public static readonly TextEscape HtmlAttribute = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\r', "\n"));

    /// <summary>A JSON string, without its quotes.</summary>
    public static readonly TextEscape Json = new(('"', "\\\""), ('\\', "\\\\"), ('\t', "\\t"), ('\n', "\\n"), ('\r', "\\r"));

    public void Append(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (text.Length < Vector128<byte>.Count && TryAppendShort(buffer, text))
            return;
        while (text.Length > Block)
        {
            // A surrogate pair isn't torn apart.
            var block = char.IsHighSurrogate(text[Block - 1]) ? Block - 1 : Block;
            AppendBlock(buffer, text[..block]);
            text = text[block..];
        }

        AppendBlock(buffer, text);
    }

    /// <summary>Appends a title, a name or a category, on one line.</summary>
    public void AppendLine(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (SingleLine.Is(text))
        {
            Append(buffer, text);
            return;
        }

        foreach (var piece in SingleLine.Parts(text))
            Append(buffer, piece);
    }

    /// <summary>Appends what is UTF-8 already and holds nothing that XML can't.</summary>
    public void Append(Utf8Buffer buffer, ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > Block)
        {
            AppendBlock(buffer, utf8[..Block]);
            utf8 = utf8[Block..];
        }

        AppendBlock(buffer, utf8);
    }

    /// <summary>Most texts of an issue are a word or two, and most of those hold nothing special: two loads that overlap take all of
    /// one.</summary>
    private bool TryAppendShort(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        Vector128<byte> ascii;
        if (length >= 8)
            ascii = Narrow(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, length - 8));
        else if (length >= 4)
        {
            var ends = Vector128.Create(
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source)),
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - 4)))).AsUInt16();
            ascii = Narrow(ends, Vector128.Create((ushort)' '));
        }
        else
            return false;

        if (StopsIn(ascii, Special) != 0)
            return false;
        ref var target = ref MemoryMarshal.GetReference(buffer.Reserve(Vector128<byte>.Count));
        var bytes = ascii.AsUInt64();
        if (length >= 8)
        {
            Unsafe.WriteUnaligned(ref target, bytes[0]);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), bytes[1]);
        }
        else
        {
            Unsafe.WriteUnaligned(ref target, (uint)bytes[0]);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), (uint)(bytes[0] >> 32));
        }

        buffer.Advance((int)length);
        return true;
    }

    /// <summary>Narrows ASCII and looks for special characters in one go, 16 characters at a time.</summary>
    private void AppendBlock(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        // A whole vector is stored even where only its beginning counts.
        ref var target = ref MemoryMarshal.GetReference(buffer.Reserve((text.Length * _longest) + (2 * Vector128<byte>.Count)));
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var table = ref MemoryMarshal.GetArrayDataReference(_written);
        var special = Special;
        var length = (nuint)text.Length;
        nuint taken = 0;
        nuint written = 0;
        while (taken < length)
        {
            // Whether to stop is asked before where: the processor runs ahead over the one and has to wait for the other.
            if (length >= Vector)
            {
                var left = length - taken;
                var ascii = left >= Vector ? NarrowAt(ref source, taken) : Last(NarrowAt(ref source, length - Vector), left);
                ascii.StoreUnsafe(ref target, written);
                var stops = StopsIn(ascii, special);
                if (stops == 0)
                {
                    taken += Vector;
                    written += Vector;
                    continue;
                }

                var plain = (nuint)BitOperations.TrailingZeroCount(stops);
                taken += plain;
                written += plain;
                if (taken == length)
                    break;
            }

            uint character = Unsafe.Add(ref source, taken);
            if (character < 0x80)
            {
                taken++;
                written += AppendEntry(ref table, character, ref Unsafe.Add(ref target, written));
                continue;
            }

            var (foreign, bytes) = AppendForeign(ref Unsafe.Add(ref source, taken), length - taken, ref Unsafe.Add(ref target, written));
            taken += foreign;
            written += bytes;
        }

        buffer.Advance((int)written);
    }

    /// <summary>Copies what may stand for itself and looks for what may not, 16 bytes at a time.</summary>
    private void AppendBlock(Utf8Buffer buffer, ReadOnlySpan<byte> utf8)
    {
        ref var target = ref MemoryMarshal.GetReference(buffer.Reserve((utf8.Length * _longest) + (2 * Vector128<byte>.Count)));
        ref var source = ref MemoryMarshal.GetReference(utf8);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_written);
        var special = Special;
        var length = (nuint)utf8.Length;
        nuint taken = 0;
        nuint written = 0;
        while (taken < length)
        {
            if (length - taken >= Vector)
            {
                var bytes = Vector128.LoadUnsafe(ref source, taken);
                bytes.StoreUnsafe(ref target, written);
                var controls = Vector128.LessThan(bytes, Vector128.Create((byte)' '));
                var stops = (SpecialIn(bytes, special) | controls).ExtractMostSignificantBits();
                if (stops == 0)
                {
                    taken += Vector;
                    written += Vector;
                    continue;
                }

                var plain = (nuint)BitOperations.TrailingZeroCount(stops);
                taken += plain;
                written += plain;
            }

            var next = Unsafe.Add(ref source, taken++);
            if (next < 0x80)
                written += AppendEntry(ref table, next, ref Unsafe.Add(ref target, written));
            else
                Unsafe.Add(ref target, written++) = next;
        }

        buffer.Advance((int)written);
    }

    private void Set(int character, ReadOnlySpan<byte> utf8)
    {
        var entry = _written.AsSpan(character * Entry, Entry);
        utf8.CopyTo(entry[..^1]);
        entry[^1] = (byte)utf8.Length;
    }

    /// <summary>Writes what stands for an ASCII character; a whole entry is stored, whatever counts of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint AppendEntry(ref byte table, uint character, ref byte target)
    {
        ref var entry = ref Unsafe.Add(ref table, character * Entry);
        Vector128.LoadUnsafe(ref entry).StoreUnsafe(ref target);
        return Unsafe.Add(ref entry, Entry - 1);
    }
}
