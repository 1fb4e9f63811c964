using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>References to characters as HTML and XML write them: <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>, <c>&amp;rsquo;</c>.</summary>
internal static class CharacterReference
{
    /// <summary>The longest that is looked for, from <c>&amp;</c> to <c>;</c>.</summary>
    public const int Longest = 32;

    /// <summary>The references that were met, of HTML's 253.</summary>
    private static readonly ConcurrentDictionary<string, char> KnownNames = new(StringComparer.Ordinal);

    /// <summary>Reads the reference that a text begins with.</summary>
    /// <param name="text">The text, from the ampersand.</param>
    /// <param name="length">How long the reference is.</param>
    /// <param name="character">The character; U+FFFD for a number that is none.</param>
    /// <returns>Whether there is one: closed by a semicolon, and a number or one of HTML's 253 names.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out Rune character)
    {
        character = Rune.ReplacementChar;
        length = text[..Math.Min(text.Length, Longest)].IndexOf(';') + 1;
        if (length < 3)
            return false;
        var name = text[1..(length - 1)];
        return name[0] == '#' ? TryNumber(name[1..], ref character) : TryName(text[..length], ref character);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, ref Rune character)
    {
        var isHexadecimal = digits.Length > 1 && (digits[0] | 0x20) == 'x';
        if (isHexadecimal)
            digits = digits[1..];
        if (digits.IsEmpty)
            return false;
        var number = 0L;
        foreach (var digit in digits)
        {
            if (!(isHexadecimal ? char.IsAsciiHexDigit(digit) : char.IsAsciiDigit(digit)))
                return false;
            var value = char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
            number = Math.Min((number * (isHexadecimal ? 16 : 10)) + value, int.MaxValue);
        }

        if (number is >= 0x80 and < 0xA0)
            number = Windows1252.Character((byte)number);
        if (Rune.TryCreate((int)number, out var rune) && IsLegal(rune.Value))
            character = rune;
        return true;
    }

    private static bool TryName(ReadOnlySpan<char> reference, ref Rune character)
    {
        foreach (var letter in reference[1..^1])
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        }

        if (!KnownNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reference, out var known))
        {
            // The framework knows exactly HTML's names.
            var name = reference.ToString();
            var decoded = WebUtility.HtmlDecode(name);
            if (decoded.Length != 1)
                return false;
            known = KnownNames.GetOrAdd(name, decoded[0]);
        }

        character = new Rune(known);
        return true;
    }

    private static bool IsLegal(int number) =>
        number is '\t' or '\n' or '\r' or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or >= 0x10000;
}
