using System.Globalization;
using AngleSharp.Html;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of ampersands and less-than signs, which mean something to a parser.</summary>
/// <remarks>The parser takes every name without a semicolon for an error, and none within attributes; HTML is finer than that.</remarks>
internal sealed class TextChecks(Fragment fragment, HtmlFindings findings)
{
    /// <summary>The longest of the names that HTML knows without a semicolon, as in <c>&amp;frac12</c>.</summary>
    private const int LongestBareName = 6;

    private readonly string _text = fragment.Text;

    public void Ampersands(int start, int end, bool isTag = false)
    {
        for (var at = _text.IndexOf('&', start, end - start); at >= 0; at = _text.IndexOf('&', at + 1, end - at - 1))
        {
            if (at + 1 < end && _text[at + 1] == '#')
                Number(at, end);
            else
                Name(at, end, isTag);
        }
    }

    /// <summary>A less-than sign that begins no tag.</summary>
    /// <param name="near">Where the parser noticed, at it or a character or two behind it.</param>
    public void LessThan(int near)
    {
        var at = _text.LastIndexOf('<', Math.Clamp(near, 0, _text.Length - 1));
        if (at >= 0)
            findings.Add(HtmlRules.LessThan, at, $"{fragment.Snippet(at, Math.Min(_text.Length, at + 12))} begins no tag.");
    }

    private void Name(int at, int end, bool isTag)
    {
        var name = Run(at + 1, end, char.IsAsciiLetterOrDigit);
        var after = at + 1 + name.Length;
        if (name.Length > 0 && after < end && _text[after] == ';')
        {
            if (HtmlEntityProvider.Resolver.GetSymbol($"{name};") is null)
                findings.Add(HtmlRules.CharacterReference, at, $"&{Fragment.Shorten(name)}; stands for no character.");
        }
        else if (isTag ? IsBareName(name) && !(after < end && _text[after] == '=') : BeginsWithBareName(name))
            findings.Add(HtmlRules.CharacterReference, at, $"&{Fragment.Shorten(name)} has no semicolon.");
        else
            findings.Add(HtmlRules.Ampersand, at, $"&{Fragment.Shorten(name)} isn't escaped.");
    }

    private void Number(int at, int end)
    {
        var isHex = at + 2 < end && _text[at + 2] is 'x' or 'X';
        var digits = Run(at + (isHex ? 3 : 2), end, isHex ? char.IsAsciiHexDigit : char.IsAsciiDigit);
        var after = at + (isHex ? 3 : 2) + digits.Length;
        var reference = fragment.Snippet(at, Math.Min(end, after + 1));
        if (!int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || !IsCharacter(value))
            findings.Add(HtmlRules.CharacterReference, at, $"{reference} stands for no character.");
        else if (after >= end || _text[after] != ';')
            findings.Add(HtmlRules.CharacterReference, at, $"{reference} has no semicolon.");
    }

    private ReadOnlySpan<char> Run(int start, int end, Predicate<char> isPart)
    {
        var at = start;
        while (at < end && isPart(_text[at]))
            at++;
        return _text.AsSpan(start, at - start);
    }

    private static bool BeginsWithBareName(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(name.Length, LongestBareName); length >= 2; length--)
        {
            if (IsBareName(name[..length]))
                return true;
        }

        return false;
    }

    private static bool IsBareName(ReadOnlySpan<char> name) =>
        name.Length is >= 2 and <= LongestBareName && HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is not null;

    /// <summary>HTML §13.1.4: neither a control character, but for space, nor half a character, nor one of those that are none.</summary>
    private static bool IsCharacter(int value) =>
        value is '\t' or '\n' or '\f' or (>= ' ' and < 0x7F) or (>= 0xA0 and <= 0x10FFFF)
        && value is not ((>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF)) && (value & 0xFFFE) != 0xFFFE;
}
