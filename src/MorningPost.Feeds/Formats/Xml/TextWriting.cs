using System.Buffers;
using System.Runtime.Intrinsics;
using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Puts the text between tags where it belongs, in the way that is asked for.</summary>
internal sealed class TextWriting(Utf8Buffer target)
{
    private static readonly SearchValues<byte> SectionStops = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c)]);

    public XmlText Mode { get; set; }

    /// <summary>The length that the target mustn't grow beyond by references alone.</summary>
    public int Limit { get; set; } = int.MaxValue;

    public bool IsFull => target.Length > Limit;

    /// <summary>Appends text in which there is no reference.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        if (Mode is XmlText.Kept or XmlText.Plain)
            target.Append(text);
        else if (Mode == XmlText.Escaped)
            TextEscape.Xml.Append(target, text);
    }

    /// <summary>Appends text and the characters of its usual references.</summary>
    /// <returns>How much of it could be taken so.</returns>
    public int Copy(ReadOnlySpan<byte> text)
    {
        if (Mode is not (XmlText.Kept or XmlText.Plain) || text.Length < Vector128<byte>.Count)
            return 0;
        var read = TextRun.Copy(text, target.Reserve(text.Length + Vector128<byte>.Count), out var written);
        target.Advance(written);
        return read;
    }

    /// <summary>Appends the content of a CDATA section.</summary>
    /// <returns>Whether every character of it is one.</returns>
    public bool AppendSection(ReadOnlySpan<byte> text)
    {
        var isLegal = true;
        for (var at = text.IndexOfAny(SectionStops); at >= 0; at = text.IndexOfAny(SectionStops))
        {
            Append(text[..at]);
            if (text[at] != '\r')
            {
                isLegal = false;
                Append("\uFFFD"u8);
            }
            else if (at + 1 == text.Length || text[at + 1] != '\n')
                Append("\n"u8);
            text = text[(at + 1)..];
        }

        Append(text);
        return isLegal;
    }

    /// <summary>Appends the character of one of the references of which escaped markup is full.</summary>
    /// <param name="text">The text, from the ampersand.</param>
    /// <returns>The length of the reference; 0 where it is none of those.</returns>
    public int TryAppendUsual(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6)
            return 0;
        var (character, length) = text[1] switch
        {
            (byte)'l' when text[2] == 't' && text[3] == ';' => ((byte)'<', 4),
            (byte)'g' when text[2] == 't' && text[3] == ';' => ((byte)'>', 4),
            (byte)'a' when text[2] == 'm' && text[3] == 'p' && text[4] == ';' => ((byte)'&', 5),
            (byte)'q' when text.StartsWith("&quot;"u8) => ((byte)'"', 6),
            (byte)'a' when text.StartsWith("&apos;"u8) => ((byte)'\'', 6),
            (byte)'#' when text.StartsWith("&#39;"u8) => ((byte)'\'', 5),
            _ => ((byte)0, 0),
        };
        if (length == 0)
            return 0;
        if (Mode is XmlText.Kept or XmlText.Plain)
            target.Append(character);
        else
            Append([character]);
        return length;
    }

    /// <summary>Appends the character of a reference.</summary>
    /// <param name="reference">The reference, with its ampersand and semicolon.</param>
    /// <param name="isCharacter">Whether the number is that of a character.</param>
    /// <returns>Whether it is a reference to anything.</returns>
    public bool TryAppend(ReadOnlySpan<byte> reference, out bool isCharacter)
    {
        Span<char> characters = stackalloc char[CharacterReference.Longest];
        characters = characters[..Encoding.UTF8.GetChars(reference, characters)];
        isCharacter = CharacterReference.TryRead(characters, out _, out var rune);
        if (!isCharacter)
            return false;
        isCharacter = rune != Rune.ReplacementChar;
        if (Mode == XmlText.Plain && reference[1] == '#' && reference[2] is (byte)'x' or (byte)'X' && Literal(rune) is var literal
            and not 0)
        {
            target.Append(literal);
            return true;
        }

        Span<byte> utf8 = stackalloc byte[4];
        Append(utf8[..rune.EncodeToUtf8(utf8)]);
        return true;
    }

    private static byte Literal(Rune rune) => rune.Value switch
    {
        '<' => PlainText.LiteralLess,
        '&' => PlainText.LiteralAmpersand,
        '>' => PlainText.LiteralGreater,
        _ => 0,
    };
}
