namespace MorningPost.Feeds.Text;

/// <summary>Elements and attributes on top of a buffer. Names are the writers' own constants; values are anybody's.</summary>
internal sealed class XmlOutput(Utf8Buffer buffer, TextEscape text, bool indented)
{
    private int _depth;

    public Utf8Buffer Buffer { get; } = buffer;

    /// <summary>How a text of an extension is written: as the format's own texts are, and a URL as its URLs are.</summary>
    public TextEscape TextOf(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? TextEscape.Xml : text;

    /// <summary>Whether elements stand in the midst of text, where indentation would change it.</summary>
    public bool IsMixed { get; set; }

    public void Declaration(Uri? stylesheet)
    {
        Buffer.Append("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        Buffer.Append((byte)'\n');
        if (stylesheet is null)
            return;

        Buffer.Append("""<?xml-stylesheet type="text/css" href="""u8);
        Buffer.Append((byte)'"');
        // The escape of ">" keeps a URL from ending the instruction.
        TextEscape.XmlAttribute.Append(Buffer, FeedUrl.ToAscii(stylesheet));
        Buffer.Append("\"?>\n"u8);
    }

    /// <summary><c>&lt;name</c>: attributes may follow.</summary>
    public void Open(ReadOnlySpan<byte> name)
    {
        Indent();
        Buffer.Append((byte)'<');
        Buffer.Append(name);
    }

    public void Attribute(ReadOnlySpan<byte> name, string? value) => Attribute(name, value, TextEscape.XmlAttribute);

    public void Attribute(ReadOnlySpan<byte> name, string? value, TextEscape escape)
    {
        if (value is null)
            return;
        StartAttribute(name);
        escape.Append(Buffer, value);
        Buffer.Append((byte)'"');
    }

    /// <summary>An attribute with a URL.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="url">The URL.</param>
    /// <param name="fragment">What stands behind its <c>#</c>, in ASCII; empty where nothing does.</param>
    public void UrlAttribute(ReadOnlySpan<byte> name, string url, ReadOnlySpan<char> fragment)
    {
        StartAttribute(name);
        TextEscape.XmlAttribute.Append(Buffer, url);
        Fragment(fragment);
        Buffer.Append((byte)'"');
    }

    /// <summary>An attribute with a title or a name; nothing when there is none.</summary>
    public void LineAttribute(ReadOnlySpan<byte> name, string? value)
    {
        if (Blank.Is(value))
            return;
        StartAttribute(name);
        (ReferenceEquals(text, TextEscape.Rss) ? TextEscape.RssAttribute : TextEscape.XmlAttribute).AppendLine(Buffer, value);
        Buffer.Append((byte)'"');
    }

    public void Attribute(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number)
            return;
        StartAttribute(name);
        Buffer.Append(number);
        Buffer.Append((byte)'"');
    }

    /// <summary><c>&gt;</c>: elements follow.</summary>
    public void Children()
    {
        Buffer.Append((byte)'>');
        _depth++;
    }

    /// <summary><c>&lt;/name&gt;</c> after elements.</summary>
    public void Close(ReadOnlySpan<byte> name)
    {
        StartClose();
        Buffer.Append(name);
        Buffer.Append((byte)'>');
    }

    /// <summary><c>&lt;/</c> after elements; the name follows.</summary>
    public void StartClose()
    {
        _depth--;
        Indent();
        Buffer.Append("</"u8);
    }

    /// <summary><c>/&gt;</c>: nothing follows.</summary>
    public void Empty() => Buffer.Append("/>"u8);

    /// <summary><c>&gt;text&lt;/name&gt;</c>.</summary>
    public void Text(ReadOnlySpan<byte> name, string value) => Text(name, value, text);

    public void Text(ReadOnlySpan<byte> name, string value, TextEscape escape)
    {
        Buffer.Append((byte)'>');
        escape.Append(Buffer, value);
        End(name);
    }

    /// <summary>A whole element with text; nothing when there is no text.</summary>
    public void Element(ReadOnlySpan<byte> name, string? value)
    {
        if (Blank.Is(value))
            return;
        Open(name);
        Text(name, value);
    }

    /// <summary>A whole element with a title or a name; nothing when there is none.</summary>
    public void Line(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (Blank.Is(value))
            return;
        Open(name);
        EndLine(name, value);
    }

    /// <summary><c>&gt;title&lt;/name&gt;</c>.</summary>
    public void EndLine(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Buffer.Append((byte)'>');
        text.AppendLine(Buffer, value);
        End(name);
    }

    /// <summary>A whole element with a URL, in which an ampersand is written as every reader understands it.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="url">The URL.</param>
    /// <param name="fragment">What stands behind its <c>#</c>, in ASCII; empty where nothing does.</param>
    public void Url(ReadOnlySpan<byte> name, string url, ReadOnlySpan<char> fragment = default)
    {
        Open(name);
        Buffer.Append((byte)'>');
        TextEscape.Xml.Append(Buffer, url);
        Fragment(fragment);
        End(name);
    }

    public void Element(ReadOnlySpan<byte> name, long value)
    {
        Open(name);
        Buffer.Append((byte)'>');
        Buffer.Append(value);
        End(name);
    }

    private void Fragment(ReadOnlySpan<char> fragment)
    {
        if (fragment.IsEmpty)
            return;
        Buffer.Append((byte)'#');
        TextEscape.XmlAttribute.Append(Buffer, fragment);
    }

    /// <summary><c>&lt;/name&gt;</c> right after text.</summary>
    public void End(ReadOnlySpan<byte> name)
    {
        Buffer.Append("</"u8);
        Buffer.Append(name);
        Buffer.Append((byte)'>');
    }

    private void StartAttribute(ReadOnlySpan<byte> name)
    {
        Buffer.Append((byte)' ');
        Buffer.Append(name);
        Buffer.Append("=\""u8);
    }

    private void Indent()
    {
        if (!indented || IsMixed)
            return;
        Buffer.Append((byte)'\n');
        var target = Buffer.Reserve(2 * _depth)[..(2 * _depth)];
        target.Fill((byte)' ');
        Buffer.Advance(target.Length);
    }
}
