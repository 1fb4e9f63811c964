using System.Buffers;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Takes XML apart that may be no XML: tags, and the text between them.</summary>
/// <remarks>
/// It holds no input: each call gets what is there, and says how far it came. What is cut off at the end of the input is given back as
/// <see cref="XmlToken.More"/>,
/// but for text, which may come in pieces. What is searched for and missing is searched once.
/// </remarks>
/// <param name="target">Where text goes, as <see cref="Mode"/> says.</param>
/// <param name="maxAttributes">How many attributes a tag may have.</param>
internal sealed class XmlTokenizer(Utf8Buffer target, int maxAttributes)
{
    private const int LongestIndent = 32;

    private static readonly SearchValues<byte> TextStops = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c), (byte)'<', (byte)'&']);

    private readonly TextWriting _text = new(target);
    private readonly TagReading _tags = new(maxAttributes);
    private readonly Declarations _declarations = new();

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next token begins.</summary>
    public int End { get; private set; }

    /// <summary>What becomes of the text to come.</summary>
    public XmlText Mode { get => _text.Mode; set => _text.Mode = value; }

    /// <summary>The length that the target mustn't grow beyond, however short the references are that make it grow.</summary>
    public int Limit { set => _text.Limit = value; }

    /// <summary>Whether the last text was a CDATA section.</summary>
    public bool IsSection { get; private set; }

    /// <summary>The name of the element whose text is wanted, as its end tag will have it: where a CDATA section that is never closed may
    /// end.</summary>
    public byte[] OpenName { get; set; } = [];

    /// <summary>The tag that was found.</summary>
    public TagReading Tag => _tags;

    /// <summary>What was mended in the last token; null where nothing was.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where that was.</summary>
    public int FaultStart { get; private set; }

    /// <summary>The first bytes of the input are gone.</summary>
    public void Shift(int count)
    {
        Start -= count;
        End -= count;
        _declarations.Shift(count);
    }

    /// <summary>Begins somewhere else than at the beginning.</summary>
    public void StartAt(int position) => End = position;

    public XmlToken Read(ReadOnlySpan<byte> data, bool isLast)
    {
        Start = FaultStart = Mode == XmlText.Skipped ? SkipIndent(data, End) : End;
        Fault = null;
        IsSection = false;
        if (Start == data.Length)
            return isLast ? XmlToken.Done : XmlToken.More;
        if (data[Start] != '<')
            return ReadText(data, isLast);
        if (Start + 1 == data.Length)
            return isLast ? Literal() : XmlToken.More;
        return data[Start + 1] switch
        {
            (byte)'/' => ReadEnd(data, isLast),
            (byte)'!' => ReadDeclaration(data, isLast),
            (byte)'?' => Skip(_declarations.Instruction(data, Start, isLast)),
            >= 0x80 or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_' or (byte)':' =>
                ReadStart(data, isLast),
            _ => Literal(),
        };
    }

    /// <summary>The layout of a document between two tags is no token of its own.</summary>
    private static int SkipIndent(ReadOnlySpan<byte> data, int at)
    {
        var end = at;
        while (end < data.Length && end - at < LongestIndent && data[end] is (byte)' ' or (byte)'\n' or (byte)'\t')
            end++;
        return end < data.Length && data[end] == '<' ? end : at;
    }

    private XmlToken ReadText(ReadOnlySpan<byte> data, bool isLast)
    {
        var at = Start;
        while (true)
        {
            at += _text.Copy(data[at..]);
            var rest = data[at..];
            var run = Mode == XmlText.Skipped ? rest.IndexOf((byte)'<') : rest.IndexOfAny(TextStops);
            if (run < 0)
                run = rest.Length;
            _text.Append(rest[..run]);
            at += run;
            if (at == data.Length || data[at] == '<')
            {
                End = at;
                return XmlToken.Text;
            }

            var taken = data[at] == '&' ? Reference(data[at..], isLast) : Control(data[at..], isLast);
            if (Fault is not null)
                FaultStart = at;
            at += taken;
            if (taken == 0 || Fault is not null || _text.IsFull)
            {
                End = at;
                return at > Start ? XmlToken.Text : XmlToken.More;
            }
        }
    }

    /// <summary>A line end becomes LF; what XML can't hold becomes U+FFFD.</summary>
    private int Control(ReadOnlySpan<byte> text, bool isLast)
    {
        if (text[0] != '\r')
        {
            Fault = Faults.Control;
            _text.Append("\uFFFD"u8);
            return 1;
        }

        if (text.Length == 1 && !isLast)
            return 0;
        if (text.Length == 1 || text[1] != '\n')
            _text.Append("\n"u8);
        return 1;
    }

    /// <returns>How much of the text the reference is; 0 where its end may still come.</returns>
    private int Reference(ReadOnlySpan<byte> text, bool isLast)
    {
        if (_text.TryAppendUsual(text) is > 0 and var usual)
            return usual;
        var length = 1;
        while (length < text.Length && length < CharacterReference.Longest && IsOfReference(text[length]))
            length++;
        if (length == text.Length && length < CharacterReference.Longest && !isLast)
            return 0;
        if (length == 1 || length == text.Length || text[length] != ';')
        {
            Fault = Faults.Ampersand;
            _text.Append("&"u8);
            return 1;
        }

        length++;
        if (_declarations.TryFind(text[1..(length - 1)], out var value))
            _text.Append(value);
        else if (!_text.TryAppend(text[..length], out var isCharacter))
        {
            Fault = Faults.Entity;
            _text.Append(text[..length]);
        }
        else if (!isCharacter)
            Fault = Faults.Control;
        return length;
    }

    private static bool IsOfReference(
        byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'#' or (byte)'_' or (byte)'-' or (byte)'.' or (byte)':' or >= 0x80;

    private XmlToken ReadStart(ReadOnlySpan<byte> data, bool isLast)
    {
        if (!_tags.Read(data, Start, isLast))
            return isLast ? Cut(data) : XmlToken.More;
        Fault = _tags.Fault;
        End = _tags.End;
        return XmlToken.Start;
    }

    private XmlToken ReadEnd(ReadOnlySpan<byte> data, bool isLast)
    {
        if (Start + 2 < data.Length && !TagReading.IsName(data[Start + 2]))
            return Literal();
        if (!_tags.ReadEnd(data, Start, isLast))
            return isLast ? Cut(data) : XmlToken.More;
        Fault = _tags.Fault;
        End = _tags.End;
        return XmlToken.End;
    }

    private XmlToken ReadDeclaration(ReadOnlySpan<byte> data, bool isLast)
    {
        var rest = data[Start..];
        if (rest.Length < 9 && !isLast)
            return XmlToken.More;
        if (rest.StartsWith("<!--"u8))
            return Skip(_declarations.Comment(data, Start, isLast));
        if (rest.Length >= 9 && System.Text.Ascii.EqualsIgnoreCase(rest[..9], "<!DOCTYPE"u8))
            return Skip(_declarations.DocumentType(data, Start, isLast));
        if (rest.Length < 9 || !System.Text.Ascii.EqualsIgnoreCase(rest[..9], "<![CDATA["u8))
            return rest.Length > 2 && TagReading.IsName(rest[2]) ? Skip(_declarations.Unknown(data, Start, isLast)) : Literal();
        var end = _declarations.CData(data, Start, OpenName, isLast);
        if (end < 0)
            return XmlToken.More;
        if (end == 0)
        {
            // It is never closed: what follows counts as markup, and the element's end tag ends it.
            Fault = Faults.CData;
            End = Start + 9;
            return XmlToken.Text;
        }

        End = end;
        IsSection = true;
        if (Mode != XmlText.Skipped && !_text.AppendSection(data[(Start + 9)..(end - 3)]))
            Fault = Faults.Control;
        return XmlToken.Text;
    }

    /// <summary>A less-than sign that begins nothing is text.</summary>
    private XmlToken Literal()
    {
        Fault = Faults.LessThan;
        _text.Append("<"u8);
        End = Start + 1;
        return XmlToken.Text;
    }

    /// <summary>The input ends inside of a tag.</summary>
    private XmlToken Cut(ReadOnlySpan<byte> data)
    {
        Fault = Faults.Cut;
        End = data.Length;
        return XmlToken.Text;
    }

    private XmlToken Skip(int end)
    {
        if (end < 0)
            return XmlToken.More;
        End = end;
        Fault = _declarations.Fault;
        return XmlToken.Text;
    }
}
