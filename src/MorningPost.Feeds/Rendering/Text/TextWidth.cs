using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>How many columns a character takes where every letter is as wide as the next.</summary>
internal static class TextWidth
{
    public static int Of(ReadOnlySpan<byte> utf8)
    {
        var width = 0;
        while (utf8.Length > 0)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            width += Of(rune);
            utf8 = utf8[length..];
        }

        return width;
    }

    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        return IsWide(rune) ? 2
            : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
            : 1;
    }

    /// <summary>Chinese, Japanese and Korean characters, full-width forms and emoji: two columns, and a line may break before
    /// each.</summary>
    public static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Whether a line may not begin with the character: closing punctuation of East Asian text.</summary>
    public static bool ClosesLine(Rune rune) => rune.Value is 0x3001 or 0x3002 or 0x300D or 0x300F or 0x30FC
        or 0xFF01 or 0xFF09 or 0xFF0C or 0xFF0E or 0xFF1A or 0xFF1B or 0xFF1F;
}
