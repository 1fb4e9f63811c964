using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Why a file isn't JSON, in the words of those who write it: where it is, what is wrong there and what to do.</summary>
/// <param name="At">The byte, from 0.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do.</param>
internal readonly record struct JsonFault(int At, string Message, string Help)
{
    private const string Quote = "Write \" in its place, at both ends.";
    private const string Escape = """Write \\ for a backslash; the escapes are \" \\ \/ \b \f \n \r \t and \u with four digits.""";
    private const string Number =
        "Write digits, with a point before decimals, and no commas, zeros or plus in front; put all else in \"quotation marks\".";

    /// <summary>Those of word processors, from the outer to the inner: “ ” „ ‘ ’ ‚ « ».</summary>
    private const string Curly = "“”„‘’‚«»";

    /// <summary>Finds the fault.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="at">Where reading it broke off.</param>
    public static JsonFault Of(ReadOnlySpan<byte> utf8, int at)
    {
        at = Math.Clamp(at, 0, utf8.Length);
        var place = JsonPlace.Of(utf8, at);
        if (place.StringStart >= 0)
            return InString(utf8, at, place.StringStart);
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return new(0, "the file is empty.", "Write an issue into it, or delete it.");
        if (at == utf8.Length)
            return AtEnd(utf8, place);

        var rune = RuneAt(utf8, at);
        if (place.Before != 0 && place.Open.Count == 0 && place.BeforeAt < at && place.Before is (byte)'}' or (byte)']')
            return BehindTheEnd(utf8, at);
        return Mark(utf8, at, rune) ?? Punctuation(utf8, at, place) ?? Word(utf8, at, place) ?? Unexpected(at, rune, place, utf8);
    }

    private static JsonFault InString(ReadOnlySpan<byte> utf8, int at, int start)
    {
        var text = utf8[(start + 1)..at];
        if (at > start && at < utf8.Length && utf8[at - 1] == '\\' || IsInUnicodeEscape(text))
            return new(Math.Max(start, start + 1 + text.LastIndexOf((byte)'\\')), "this backslash begins no escape.", Escape);
        if (at == utf8.Length || utf8[at] is (byte)'\n' or (byte)'\r')
        {
            foreach (var curly in "”“")
            {
                if (text.IndexOf(Encoding.UTF8.GetBytes(curly.ToString())) is >= 0 and var index)
                    return new(start + 1 + index, $"the text begins with a straight quotation mark and ends with a curly one, {curly}.",
                        Quote);
            }

            return at == utf8.Length ? new(start, "the text that begins here has no end.", "Close it with \".")
                : new(at, "the line ends inside a text.", """Close the text with ", or write \n where its line breaks.""");
        }

        return utf8[at] == '\t' ? new(at, "a tab stands inside a text.", """Write \t in its place, or a blank.""")
            : new(at, string.Create(CultureInfo.InvariantCulture, $"the control character U+{utf8[at]:X4} stands inside a text."),
                string.Create(CultureInfo.InvariantCulture, $"Take it out, or write \\u{utf8[at]:X4}."));
    }

    private static bool IsInUnicodeEscape(ReadOnlySpan<byte> text)
    {
        var slash = text.LastIndexOf((byte)'\\');
        return slash >= 0 && text.Length - slash < 6 && text[slash..] is [_, (byte)'u', ..];
    }

    private static JsonFault AtEnd(ReadOnlySpan<byte> utf8, JsonPlace place)
    {
        if (place.Open.Count == 0)
            return new(place.BeforeAt, "the file ends in the middle of a value.", "Write the rest of it.");
        var open = place.Open[^1];
        var (line, _) = new LineIndex(utf8).PositionOf(open);
        return new(place.BeforeAt, string.Create(CultureInfo.InvariantCulture,
            $"the file ends, and the {(char)utf8[open]} of line {line} isn't closed."),
            $"Write the rest, and close it with {End(utf8[open])}.");
    }

    private static JsonFault BehindTheEnd(ReadOnlySpan<byte> utf8, int at) => utf8[at] == ','
        ? new(at, "a comma stands behind the end.", "Take it out.")
        : IsComment(utf8[at..]) ? Comment(at)
        : new(at, "something stands behind the end: what the first { opened is closed before it.",
            "Take it out, or the } before it; each issue has a file of its own.");

    /// <summary>Comments, quotation marks that aren't JSON's, blanks that only look so.</summary>
    private static JsonFault? Mark(ReadOnlySpan<byte> utf8, int at, Rune rune)
    {
        if (IsComment(utf8[at..]))
            return Comment(at);
        if (rune.Value is '\'' or '`')
            return new(at, $"{rune} is no quotation mark of JSON.", Quote);
        if (rune.IsBmp && Curly.Contains((char)rune.Value, StringComparison.Ordinal))
            return new(at, $"{rune} is a curly quotation mark, and JSON has straight ones.", Quote);
        return Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
            ? new(at, string.Create(CultureInfo.InvariantCulture, $"a character that can't be seen stands here, U+{rune.Value:X4}."),
                "Take it out, or put a plain blank in its place.")
            : null;
    }

    private static JsonFault? Punctuation(ReadOnlySpan<byte> utf8, int at, JsonPlace place)
    {
        var isClosing = utf8[at] is (byte)'}' or (byte)']';
        if (isClosing && place.Before == ',')
            return new(place.BeforeAt, $"a comma stands behind the last value, before the {(char)utf8[at]}.", "Take the comma out.");
        if ((isClosing || utf8[at] == ',') && place.Before == ':')
            return new(place.BeforeAt, "no value stands behind the colon.", "Write the value, or take the property out.");
        if (isClosing && place.IsBehindName)
            return new(at, "a name stands here without a value.", "Write a colon and the value behind it.");
        if (isClosing && place.Open.Count > 0 && utf8[place.Open[^1]] is var open && End(open) != (char)utf8[at])
        {
            var (line, _) = new LineIndex(utf8).PositionOf(place.Open[^1]);
            return new(at, string.Create(CultureInfo.InvariantCulture,
                $"{(char)utf8[at]} can't close the {(char)open} of line {line}."),
                $"Close that with {End(open)} first, or correct one of the two.");
        }

        if (utf8[at] == ',' && place.Before is (byte)',' or (byte)'[' or (byte)'{')
            return new(at, "no value stands before this comma.", "Take one comma out, or write the value.");
        return null;
    }

    /// <summary>What stands without quotation marks, without a colon or without a comma.</summary>
    private static JsonFault? Word(ReadOnlySpan<byte> utf8, int at, JsonPlace place)
    {
        var start = at;
        while (start > 0 && IsWordCharacter(utf8[start - 1]) && place.StringStart < 0 && utf8[at] != '"')
            start--;
        var end = start;
        while (end < utf8.Length && IsWordCharacter(utf8[end]))
            end++;
        var word = Encoding.UTF8.GetString(utf8[start..end]);
        place = JsonPlace.Of(utf8, start);
        var isName = place.Open.Count > 0 && utf8[place.Open[^1]] == '{' && place.Before is (byte)'{' or (byte)',';
        if (place.IsBehindName)
            return new(start, "a colon is missing between the name and its value.", "Put : behind the name.");
        if (place.Before is (byte)'"' or (byte)'}' or (byte)']' || (place.Before != 0 && IsWordCharacter(place.Before)))
        {
            return word.Length == 0 && utf8[at] is not ((byte)'"' or (byte)'{' or (byte)'[') ? null
                : new(start, "a comma is missing before this.", "Put a comma behind the value before it.");
        }

        if (word.Length == 0)
            return null;
        if (isName)
            return new(start, $"the name {word} stands without quotation marks.", $"Write \"{word}\".");
        return word[0] is >= '0' and <= '9' or '-' or '+' or '.'
            ? new(start, $"{word} is no number.", Number)
            : new(start, $"{word} stands without quotation marks.",
                "Put texts in \"quotation marks\"; only true, false, null and numbers have none.");
    }

    private static JsonFault Unexpected(int at, Rune rune, JsonPlace place, ReadOnlySpan<byte> utf8) =>
        place.Open.Count > 0 && utf8[place.Open[^1]] == '{' && place.Before is (byte)'{' or (byte)','
            ? new(at, $"{rune} stands where the name of a property should.", "Write a name in \"quotation marks\", a colon and a value.")
            : new(at, $"{rune} can't stand here.", "Take it out, or put the text that it belongs to in \"quotation marks\".");

    private static JsonFault Comment(int at) => new(at, "a comment stands here, and JSON has none.", "Take it out.");

    private static bool IsComment(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("//"u8) || utf8.StartsWith("/*"u8) || utf8.StartsWith("#"u8) || utf8.StartsWith("<!--"u8);

    private static bool IsWordCharacter(byte character) =>
        char.IsAsciiLetterOrDigit((char)character) || character is (byte)'_' or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'$' or >= 0x80;

    private static char End(byte open) => open == '{' ? '}' : ']';

    private static Rune RuneAt(ReadOnlySpan<byte> utf8, int at)
    {
        Rune.DecodeFromUtf8(utf8[at..], out var rune, out _);
        return rune;
    }
}
