namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Finds the ends of comments, instructions, CDATA sections and the document type, where there are any.</summary>
/// <remarks>Each method gives the place behind what it is about, less than zero where that may still come.</remarks>
internal sealed class Declarations
{
    private readonly DocumentEntities _entities = new();
    private int _sectionEnd = -1;
    private bool _noSectionEnd;
    private bool _noCommentEnd;
    private bool _noInstructionEnd;
    private bool _noGreater;
    private bool _hasDocumentType;

    public string? Fault { get; private set; }

    public void Shift(int count) => _sectionEnd = Math.Max(-1, _sectionEnd - count);

    public bool TryFind(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => _entities.TryFind(name, out value);

    public int Comment(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        Fault = null;
        var rest = data[(start + 4)..];
        var end = _noCommentEnd ? -1 : rest.IndexOf("-->"u8);
        if (end < 0 && !isLast)
            return -1;
        _noCommentEnd |= end < 0;
        if (end >= 0 && !HoldsItems(rest[..end]))
            return start + 4 + end + 3;
        Fault = Faults.Comment;
        var markup = rest.IndexOf((byte)'<');
        return markup < 0 ? data.Length : start + 4 + markup;
    }

    public int Instruction(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        Fault = null;
        var rest = data[start..];
        var end = _noInstructionEnd ? -1 : rest.IndexOf("?>"u8);
        if (end < 0 && !isLast)
            return -1;
        _noInstructionEnd |= end < 0;
        var isDeclaration = rest.StartsWith("<?xml "u8);
        var markup = isDeclaration || end < 0 ? rest[1..].IndexOfAny((byte)'<', (byte)'>') + 1 : 0;
        if (end >= 0 && !(isDeclaration && markup > 0 && markup < end))
            return start + end + 2;
        Fault = Faults.Declaration;
        return markup <= 0 ? data.Length : start + markup + (rest[markup] == '>' ? 1 : 0);
    }

    /// <returns>Behind the section; 0 where it is never closed.</returns>
    public int CData(ReadOnlySpan<byte> data, int start, byte[] openName, bool isLast)
    {
        Fault = null;
        var content = data[(start + 9)..];
        int nested;
        if (_sectionEnd >= start + 9)
            nested = data[(start + 9).._sectionEnd].IndexOf("<![CDATA["u8);
        else
        {
            nested = -1;
            var end = _noSectionEnd ? -1 : EndOfSection(content, out nested);
            if (end < 0 && !isLast)
                return -1;
            _noSectionEnd |= end < 0;
            if (end < 0)
                return 0;
            _sectionEnd = start + 9 + end;
        }

        return nested > 0 && openName.Length > 0 && content[..nested].IndexOf(openName) >= 0 ? 0 : _sectionEnd + 3;
    }

    /// <summary>Finds the end of a section, and the beginning of another before it, in one pass.</summary>
    private static int EndOfSection(ReadOnlySpan<byte> content, out int nested)
    {
        nested = -1;
        for (var at = 0; content[at..].IndexOfAny((byte)']', (byte)'[') is >= 0 and var next; at++)
        {
            at += next;
            if (content[at] == ']' && content[at..].StartsWith("]]>"u8))
                return at;
            if (content[at] == '[' && nested < 0 && content[..(at + 1)].EndsWith("<![CDATA["u8))
                nested = at - 8;
        }

        return -1;
    }

    public int DocumentType(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        Fault = null;
        var rest = data[start..];
        var stop = rest.IndexOfAny((byte)'[', (byte)'>');
        if (stop < 0 || rest[stop] == '>' || _hasDocumentType)
            return Unknown(data, start, isLast);
        var end = _entities.Read(rest[(stop + 1)..]);
        if (end < 0 && !isLast)
            return -1;
        _hasDocumentType = true;
        return end < 0 ? Unknown(data, start, isLast) : start + stop + 1 + end;
    }

    /// <summary>What begins with <c>&lt;!</c> and ends with the next <c>&gt;</c>.</summary>
    public int Unknown(ReadOnlySpan<byte> data, int start, bool isLast)
    {
        Fault = null;
        var end = _noGreater ? -1 : data[start..].IndexOf((byte)'>');
        if (end >= 0)
            return start + end + 1;
        if (!isLast)
            return -1;
        _noGreater = true;
        Fault = Faults.Declaration;
        return start + 2;
    }

    /// <summary>Items between two beginnings of comments: the first has lost its end.</summary>
    private static bool HoldsItems(ReadOnlySpan<byte> comment)
    {
        var nested = comment.IndexOf("<!--"u8);
        return nested > 0 && (comment[..nested].IndexOf("<item"u8) >= 0 || comment[..nested].IndexOf("<entry"u8) >= 0);
    }
}
