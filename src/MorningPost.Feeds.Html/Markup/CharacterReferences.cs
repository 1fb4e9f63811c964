using System.Globalization;
using System.Text;
using AngleSharp.Html;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>Replaces <c>&amp;amp;</c>, <c>&amp;copy</c> and <c>&amp;#8217;</c> by what they stand for, as HTML §13.2.5.72 has it.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest of the names that HTML knows without a semicolon.</summary>
    private const int LongestBareName = 6;

    private const int LongestName = 32;

    /// <param name="text">The text.</param>
    /// <param name="isAttribute">Whether it is the value of an attribute, where <c>&amp;copy=</c> is part of a URL.</param>
    public static string Decode(ReadOnlySpan<char> text, bool isAttribute = false)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        for (; at >= 0; at = text.IndexOf('&'))
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var taken = text.Length > 1 && text[1] == '#' ? Number(decoded, text) : Name(decoded, text, isAttribute);
            if (taken == 0)
                decoded.Append(text[..(taken = 1)]);
            text = text[taken..];
        }

        return decoded.Append(text).ToString();
    }

    private static int Name(StringBuilder decoded, ReadOnlySpan<char> text, bool isAttribute)
    {
        var length = 0;
        while (length < LongestName && length + 1 < text.Length && char.IsAsciiLetterOrDigit(text[length + 1]))
            length++;
        var name = text.Slice(1, length);
        if (length + 1 < text.Length && text[length + 1] == ';' && HtmlEntityProvider.Resolver.GetSymbol($"{name};") is { } symbol)
        {
            decoded.Append(symbol);
            return length + 2;
        }

        for (var bare = Math.Min(length, LongestBareName); bare >= 2; bare--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..bare].ToString()) is not { } character)
                continue;
            if (isAttribute && bare + 1 < text.Length && (text[bare + 1] == '=' || char.IsAsciiLetterOrDigit(text[bare + 1])))
                return 0;
            decoded.Append(character);
            return bare + 1;
        }

        return 0;
    }

    private static int Number(StringBuilder decoded, ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var from = isHex ? 3 : 2;
        var at = from;
        var value = 0;
        while (at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            var digit = int.Parse(text.Slice(at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            value = Math.Min((value * (isHex ? 16 : 10)) + digit, 0x110000);
            at++;
        }

        if (at == from)
            return 0;
        if (value is >= 0x80 and < 0xA0)
            value = Windows1252.Character((byte)value);
        decoded.Append(value != 0 && Rune.TryCreate(value, out var rune) ? rune.ToString() : "\uFFFD");
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }
}
