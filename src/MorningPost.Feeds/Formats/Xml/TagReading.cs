using System.Buffers;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Reads a tag, well-formed or not: quotes and greater-than signs that are missing are found where they would be.</summary>
internal sealed class TagReading(int maxAttributes)
{
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\r\n<>"u8);

    private TagAttribute[] _attributes = new TagAttribute[8];
    private int _count;

    /// <summary>Behind the tag.</summary>
    public int End { get; private set; }

    public int NameStart { get; private set; }

    public int NameLength { get; private set; }

    /// <summary>Whether a start tag is an end tag too.</summary>
    public bool IsEmpty { get; private set; }

    public string? Fault { get; private set; }

    public ReadOnlySpan<TagAttribute> Attributes => _attributes.AsSpan(0, _count);

    /// <summary>Whether a name can begin so.</summary>
    public static bool IsName(byte c) => c >= 0x80 || char.IsAsciiLetter((char)c) || c is (byte)'_' or (byte)':';

    /// <summary>Reads a start tag.</summary>
    /// <param name="data">The input.</param>
    /// <param name="start">Where the tag begins.</param>
    /// <param name="isLast">Whether no input follows.</param>
    /// <returns>Whether the whole tag is there.</returns>
    public bool Read(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        (Fault, IsEmpty, _count) = (null, false, 0);
        NameStart = start + 1;
        var at = EndOfName(data, NameStart);
        NameLength = at - NameStart;
        while (true)
        {
            at = SkipWhite(data, at);
            if (at == data.Length)
                return false;
            switch (data[at])
            {
                case (byte)'>':
                    End = at + 1;
                    return true;
                case (byte)'<':
                    (Fault, End) = (Faults.Tag, at);
                    return true;
                case (byte)'/':
                    if (at + 1 == data.Length)
                        return false;
                    IsEmpty = data[at + 1] == '>';
                    at++;
                    break;
                case (byte)'"' or (byte)'\'' or (byte)'=':
                    Fault = Faults.Attribute;
                    at++;
                    break;
                default:
                    at = ReadAttribute(data, at, isLast);
                    if (at < 0)
                        return false;
                    break;
            }
        }
    }

    /// <summary>Reads an end tag.</summary>
    /// <inheritdoc cref="Read"/>
    public bool ReadEnd(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        (Fault, IsEmpty, _count) = (null, false, 0);
        NameStart = start + 2;
        var endOfName = EndOfName(data, NameStart);
        NameLength = endOfName - NameStart;
        if (endOfName < data.Length && data[endOfName] == '>')
        {
            End = endOfName + 1;
            return true;
        }

        var end = data[endOfName..].IndexOfAny((byte)'>', (byte)'<');
        if (end < 0)
        {
            if (!isLast)
                return false;
            (Fault, end) = (Faults.Tag, data.Length - endOfName);
        }

        End = endOfName + end;
        if (End < data.Length && data[End] == '>')
            End++;
        else
            Fault = Faults.Tag;
        return true;
    }

    private static int EndOfName(ReadOnlySpan<byte> data, int at)
    {
        while (at < data.Length && data[at] is > (byte)' ' and not (
            (byte)'/' or (byte)'>' or (byte)'<' or (byte)'=' or (byte)'"' or (byte)'\''))
            at++;
        return at;
    }

    private static int SkipWhite(ReadOnlySpan<byte> data, int at)
    {
        while (at < data.Length && data[at] <= ' ')
            at++;
        return at;
    }

    /// <returns>Behind the attribute; less than zero where its end isn't there yet.</returns>
    private int ReadAttribute(ReadOnlySpan<byte> data, int name, bool isLast)
    {
        var nameEnd = EndOfName(data, name);
        var at = SkipWhite(data, nameEnd);
        if (at == data.Length)
            return -1;
        if (data[at] != '=')
        {
            Fault = Faults.Attribute;
            Add(name, nameEnd, nameEnd, nameEnd);
            return nameEnd;
        }

        at = SkipWhite(data, at + 1);
        if (at == data.Length)
            return -1;
        if (data[at] is (byte)'"' or (byte)'\'')
            return ReadQuoted(data, name, nameEnd, at, isLast);
        var length = data[at..].IndexOfAny(ValueEnds);
        if (length < 0)
            return -1;
        Fault = Faults.Attribute;
        var end = at + length;
        if (data[end] == '>' && length > 0 && data[end - 1] == '/' && (length < 2 || data[end - 2] != ':'))
            end--;
        Add(name, nameEnd, at, length > 0 && data[end - 1] is (byte)'"' or (byte)'\'' ? end - 1 : end);
        return end;
    }

    private int ReadQuoted(ReadOnlySpan<byte> data, int name, int nameEnd, int quote, bool isLast)
    {
        var from = quote + 1;
        var at = from;
        var hasLess = false;
        while (true)
        {
            var stop = data[at..].IndexOfAny(data[quote], (byte)'<');
            if (stop < 0)
                return isLast ? Unclosed(data, name, nameEnd, from, data.Length) : -1;
            at += stop;
            if (data[at] == data[quote])
                break;
            // No value holds a less-than sign, so the quote is missing where a tag has ended before the first.
            if (!hasLess && data[from..at].Contains((byte)'>'))
                return Unclosed(data, name, nameEnd, from, at);
            hasLess = true;
            at++;
        }

        if (at + 1 == data.Length && !isLast)
            return -1;
        if (at + 1 < data.Length && data[at + 1] is > (byte)' ' and not ((byte)'/' or (byte)'>' or (byte)'?'))
        {
            Fault = Faults.Attribute;
            if (NextAttribute(data[from..at]) is > 0 and var next)
            {
                Add(name, nameEnd, from, from + data.Slice(from, next).TrimEnd(" \t\r\n"u8).Length);
                return from + next;
            }
        }

        Add(name, nameEnd, from, at);
        return at + 1;
    }

    /// <summary>The value ends where the tag does.</summary>
    private int Unclosed(ReadOnlySpan<byte> data, int name, int nameEnd, int from, int to)
    {
        Fault = Faults.Attribute;
        var length = data[from..to].IndexOf((byte)'>');
        if (length < 0)
            return -1;
        var end = from + length;
        if (length > 0 && data[end - 1] == '/' && (
            length < 2 || data[end - 2] is (byte)' ' or (byte)'"' or (byte)'\'' || data[from..end].Contains((byte)' ')))
            end--;
        Add(name, nameEnd, from, from + data[from..end].TrimEnd(" \t\r\n"u8).Length);
        return end;
    }

    /// <summary>Where in a value that ran over its end the next attribute's name begins.</summary>
    private static int NextAttribute(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value[^1] != '=')
            return -1;
        var white = value[..^1].LastIndexOfAny(" \t\r\n"u8);
        return white >= 0 && IsName(value[white + 1]) ? white + 1 : -1;
    }

    private void Add(int name, int nameEnd, int value, int valueEnd)
    {
        if (nameEnd == name)
            return;
        if (_count == maxAttributes)
            throw new LimitException(nameof(FeedReaderOptions.MaxAttributes), "a tag has more attributes than are allowed.");
        if (_count == _attributes.Length)
            Array.Resize(ref _attributes, _count * 2);
        _attributes[_count++] = new TagAttribute(name, nameEnd - name, value, valueEnd - value);
    }
}
