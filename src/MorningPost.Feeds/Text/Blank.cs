using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>Text in which a reader sees nothing: none, white space, or characters that leave no mark.</summary>
internal static class Blank
{
    /// <summary>Says it at once of most texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is([NotNullWhen(false)] string? text) =>
        text is null || text.Length == 0 || (!IsSeen(text[0]) && HasNothing(text));

    /// <summary>The text; null where a reader sees nothing.</summary>
    public static string? OrNull(string? text) => Is(text) ? null : text;

    /// <inheritdoc cref="Is(string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<char> text) => text.IsEmpty || (!IsSeen(text[0]) && HasNothing(text));

    /// <inheritdoc cref="Is(string?)"/>
    /// <param name="utf8">The text in UTF-8.</param>
    public static bool Is(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.TrimStart(" \t\r\n"u8);
        return utf8.IsEmpty || (utf8[0] is <= (byte)' ' or > (byte)'~' && Is(Utf8Text.Read(utf8)));
    }

    private static bool HasNothing(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsUnseen(rune.Value))
                return false;
        }

        return true;
    }

    /// <summary>ASCII, Latin letters, and those of East Asia: nothing among them is unseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSeen(char character) =>
        character is (> ' ' and <= '~') or (> '\u00AD' and < '\u0300') or (> '\u3164' and < '\uD800');

    /// <summary>Unicode's Default_Ignorable_Code_Point, the control characters from U+007F on, and the braille pattern without a dot.
    /// Those below U+0020 aren't among them: what a document can't hold is seen, as U+FFFD.</summary>
    private static bool IsUnseen(int codePoint) => codePoint is
        (>= 0x7F and <= 0x9F) or 0xAD or 0x34F or 0x61C or (>= 0x115F and <= 0x1160)
        or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0F)
        or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);
}
