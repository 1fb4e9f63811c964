using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>A title, a name or a category on one line: a run of white space is a space, and there is none at the edges.</summary>
/// <remarks>A space of another width that stands alone stays: it is there on purpose, before a French colon or between Japanese
/// words.</remarks>
internal static class SingleLine
{
    /// <summary>The text on one line; the same string where it is so already.</summary>
    public static string Of(string text)
    {
        if (Is(text))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var part in Parts(text))
            line.Append(part);
        return line.ToString();
    }

    /// <summary>The text on one line; null where a reader sees nothing.</summary>
    public static string? OrNull(string? text) => Blank.Is(text) ? null : Of(text);

    /// <summary>Whether nothing is to be done. Every title, name and category is asked, so eight characters are looked at at a
    /// time.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        if ((!IsMark(text[0]) && IsWhite(text[0])) || (!IsMark(text[^1]) && IsWhite(text[^1])))
            return false;
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var last = text.Length - 1;
        var at = 0;
        for (; at + Vector128<ushort>.Count <= last; at += Vector128<ushort>.Count)
        {
            if (!IsPlain(ref source, at))
                return IsFrom(text, at);
        }

        // The rest in one load that overlaps what was seen.
        return (last >= Vector128<ushort>.Count && IsPlain(ref source, last - Vector128<ushort>.Count)) || IsFrom(text, at);
    }

    /// <summary>Whether eight characters hold no two spaces in a row, the one behind them included, and no other white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ref ushort source, int at)
    {
        var these = Vector128.LoadUnsafe(ref source, (nuint)at);
        var next = Vector128.LoadUnsafe(ref source, (nuint)at + 1);
        var runs = Vector128.LessThanOrEqual(these, Space) & Vector128.LessThanOrEqual(next, Space);
        var others = Vector128.LessThan(these, Space) | Vector128.GreaterThan(these, LastOfAscii);
        return (runs | others) == Vector128<ushort>.Zero
            || ((runs | Vector128.LessThan(these, Space)) == Vector128<ushort>.Zero && !MayBeWhite(these));
    }

    /// <summary>Whether some of the characters stand in the ranges in which there is white space beyond ASCII.</summary>
    private static bool MayBeWhite(Vector128<ushort> characters)
    {
        var white = Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)0x7F), Vector128.Create((ushort)(0xA0 - 0x7F)))
            | Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)0x2000), Vector128.Create((ushort)0x5F))
            | Vector128.Equals(characters, Vector128.Create((ushort)0x1680))
            | Vector128.Equals(characters, Vector128.Create((ushort)0x3000));
        return white != Vector128<ushort>.Zero;
    }

    /// <summary>The pieces that the line is made of.</summary>
    public static Pieces Parts(ReadOnlySpan<char> text) => new(text);

    private static Vector128<ushort> Space => Vector128.Create((ushort)' ');

    private static Vector128<ushort> LastOfAscii => Vector128.Create((ushort)'~');

    /// <summary>Whether nothing is to be done from a character on. White space at the edges isn't looked for.</summary>
    private static bool IsFrom(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (IsMark(text[at]))
                continue;
            if (IsWhite(text[at]) && (IsBreak(text[at]) || IsWhite(text[at - 1])))
                return false;
        }

        return true;
    }

    /// <summary>Nearly all characters: those of ASCII that leave a mark, and those of East Asia.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMark(char character) => character is (> ' ' and <= '~') or > '\u3000';

    /// <summary>U+000B and U+000C aren't: no document can hold them, and what it can't hold becomes U+FFFD wherever it stands.</summary>
    private static bool IsWhite(char character) => character <= '~'
        ? character is ' ' or '\t' or '\n' or '\r'
        : character is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u205F') or '\u3000' && char.IsWhiteSpace(character);

    /// <summary>White space that ends a line or leads to a tab stop.</summary>
    private static bool IsBreak(char character) => character is < ' ' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Enumerates runs of text, and a space for each run of white space between them.</summary>
    public ref struct Pieces(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = Trim(text);

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Pieces GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            var length = 0;
            while (length < _rest.Length && !Folds(_rest, length))
                length++;
            if (length > 0)
            {
                Current = _rest[..length];
                _rest = _rest[length..];
                return true;
            }

            while (IsWhite(_rest[length]))
                length++;
            Current = " ";
            _rest = _rest[length..];
            return true;
        }

        /// <summary>Whether a run of white space begins here that can't stay as it is.</summary>
        private static bool Folds(ReadOnlySpan<char> text, int at) => IsWhite(text[at]) && (IsBreak(text[at]) || IsWhite(text[at + 1]));

        private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
        {
            while (!text.IsEmpty && IsWhite(text[0]))
                text = text[1..];
            while (!text.IsEmpty && IsWhite(text[^1]))
                text = text[..^1];
            return text;
        }
    }
}
