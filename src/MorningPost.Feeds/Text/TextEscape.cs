using System.Buffers;
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

    private static readonly Vector128<ushort> Spaces = Vector128.Create((ushort)' ');

    private readonly byte[]?[] _replacements;
    private readonly SearchValues<byte> _specialBytes;
    private readonly int _longest;

    /// <summary>The characters to escape beside the control characters; there are at most four.</summary>
    private readonly Vector128<byte> _first;
    private readonly Vector128<byte> _second;
    private readonly Vector128<byte> _third;
    private readonly Vector128<byte> _fourth;

    private TextEscape(params ReadOnlySpan<(char Character, string Replacement)> replacements)
    {
        _replacements = new byte[]?[128];
        for (var control = 0; control < 0x20; control++)
            _replacements[control] = [.. "\uFFFD"u8];
        _replacements['\t'] = _replacements['\n'] = _replacements['\r'] = null;
        foreach (var (character, replacement) in replacements)
            _replacements[character] = System.Text.Encoding.UTF8.GetBytes(replacement);

        var special = Enumerable.Range(0, 128).Where(c => _replacements[c] is not null).ToArray();
        _specialBytes = SearchValues.Create([.. special.Select(c => (byte)c)]);
        _longest = Math.Max(3, _replacements.Max(r => r?.Length ?? 1));

        var printable = special.Where(c => c >= 0x20).ToArray();
        _first = Vector128.Create((byte)printable[0]);
        _second = Vector128.Create((byte)printable[1 % printable.Length]);
        _third = Vector128.Create((byte)printable[2 % printable.Length]);
        _fourth = Vector128.Create((byte)printable[3 % printable.Length]);
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
        for (var run = utf8.IndexOfAny(_specialBytes); run >= 0; run = utf8.IndexOfAny(_specialBytes))
        {
            buffer.Append(utf8[..run]);
            buffer.Append(_replacements[utf8[run]]);
            utf8 = utf8[(run + 1)..];
        }

        buffer.Append(utf8);
    }

    /// <summary>Most texts of an issue are a word or two, and most of those hold nothing special: two loads that overlap take all of
    /// one.</summary>
    private bool TryAppendShort(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        Vector128<byte> ascii;
        if (length >= 8)
            ascii = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, length - 8));
        else if (length >= 4)
        {
            var ends = Vector128.Create(
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source)),
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - 4)))).AsUInt16();
            ascii = Vector128.NarrowWithSaturation(ends, Spaces);
        }
        else
            return false;

        if (StopsIn(ascii, _first, _second, _third, _fourth) != 0)
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

    /// <summary>Narrows ASCII and looks for special characters in one go, 16 characters at a time; other scripts go in runs, 8 characters
    /// at a time.</summary>
    private void AppendBlock(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        // A whole vector is stored even where only its beginning counts.
        ref var target = ref MemoryMarshal.GetReference(buffer.Reserve((text.Length * _longest) + (2 * Vector128<byte>.Count)));
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        nuint taken = 0;
        nuint written = 0;
        var (first, second, third, fourth) = (_first, _second, _third, _fourth);
        while (taken < length)
        {
            // Whether to stop is asked before where: the processor runs ahead over the one and has to wait for the other.
            if (length - taken >= (nuint)Vector128<byte>.Count)
            {
                var ascii = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source, taken),
                    Vector128.LoadUnsafe(ref source, taken + 8));
                ascii.StoreUnsafe(ref target, written);
                var stops = StopsIn(ascii, first, second, third, fourth);
                if (stops == 0)
                {
                    taken += (nuint)Vector128<byte>.Count;
                    written += (nuint)Vector128<byte>.Count;
                    continue;
                }

                var plain = (nuint)BitOperations.TrailingZeroCount(stops);
                taken += plain;
                written += plain;
            }
            else if (length - taken >= 8)
            {
                var ascii = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source, taken), Spaces);
                ascii.StoreUnsafe(ref target, written);
                var stops = StopsIn(ascii, first, second, third, fourth);
                if (stops == 0)
                {
                    taken += 8;
                    written += 8;
                    continue;
                }

                var plain = (nuint)BitOperations.TrailingZeroCount(stops);
                taken += plain;
                written += plain;
            }

            uint character = Unsafe.Add(ref source, taken);
            if (character >= 0x80)
            {
                AppendForeign(ref source, length, ref taken, ref target, ref written);
                continue;
            }

            taken++;
            if (_replacements[character] is { } replacement)
            {
                Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref target, written), ref MemoryMarshal.GetArrayDataReference(replacement),
                    (uint)replacement.Length);
                written += (nuint)replacement.Length;
            }
            else
                Unsafe.Add(ref target, written++) = (byte)character;
        }

        buffer.Advance((int)written);
    }

    private static bool IsSurrogate(uint character) => character - 0xD800 < 0x800;

    /// <summary>A bit for each byte that may not stand for itself: a special one, a control character, or one beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StopsIn(
        Vector128<byte> ascii, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth)
    {
        // As signed bytes, those beyond ASCII are negative, and so below the space as well.
        var stops = Vector128.LessThan(ascii.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
            | Vector128.Equals(ascii, first)
            | Vector128.Equals(ascii, second)
            | Vector128.Equals(ascii, third)
            | Vector128.Equals(ascii, fourth);
        return stops.ExtractMostSignificantBits();
    }
}
