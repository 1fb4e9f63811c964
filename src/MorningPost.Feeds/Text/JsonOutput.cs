namespace MorningPost.Feeds.Text;

/// <summary>Objects, arrays and members on top of a buffer. Names are the writer's own constants; values are anybody's.</summary>
internal sealed class JsonOutput(Utf8Buffer buffer, bool indented)
{
    private int _depth;
    private bool _first = true;

    public Utf8Buffer Buffer { get; } = buffer;

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>A member's name; its value follows.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        if (indented)
        {
            Separate();
            Buffer.Append((byte)'"');
            Buffer.Append(name);
            Buffer.Append("\": "u8);
            return;
        }

        // All of it in one go: an item has a dozen members, and most of their values are short.
        var target = Buffer.Reserve(name.Length + 4);
        var at = 0;
        target[at] = (byte)',';
        at += _first ? 0 : 1;
        _first = false;
        target[at++] = (byte)'"';
        name.CopyTo(target[at..]);
        at += name.Length;
        target[at] = (byte)'"';
        target[at + 1] = (byte)':';
        Buffer.Advance(at + 2);
    }

    /// <summary>A member's name that is anybody's.</summary>
    public void Name(string name)
    {
        Separate();
        String(name);
        Buffer.Append(indented ? ": "u8 : ":"u8);
    }

    /// <summary>Goes before each element of an array.</summary>
    public void Separate()
    {
        if (!_first)
            Buffer.Append((byte)',');
        _first = false;
        Indent();
    }

    /// <summary>The next element is the first of a run, and nothing stands before it.</summary>
    public void BeginRun() => _first = true;

    /// <summary>Elements that were written before, as a run.</summary>
    public void AppendRun(ReadOnlySpan<byte> elements)
    {
        if (elements.IsEmpty)
            return;
        if (!_first)
            Buffer.Append((byte)',');
        _first = false;
        Buffer.Append(elements);
    }

    /// <summary>A member with text; nothing when there is no text.</summary>
    public void Member(ReadOnlySpan<byte> name, string? value)
    {
        if (Blank.Is(value))
            return;
        Name(name);
        String(value);
    }

    /// <summary>A member with a title or a name; nothing when there is none.</summary>
    public void Line(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (Blank.Is(value))
            return;
        Name(name);
        Line(value);
    }

    /// <param name="name">The member's name.</param>
    /// <param name="url">The URL; nothing when there is none.</param>
    /// <param name="fragment">What stands behind its <c>#</c>, in ASCII; empty where nothing does.</param>
    public void Member(ReadOnlySpan<byte> name, Uri? url, ReadOnlySpan<char> fragment = default)
    {
        if (url is null)
            return;
        if (fragment.IsEmpty)
        {
            Member(name, FeedUrl.ToAscii(url));
            return;
        }

        Name(name);
        Buffer.Append((byte)'"');
        TextEscape.Json.Append(Buffer, FeedUrl.ToAscii(url));
        Buffer.Append((byte)'#');
        TextEscape.Json.Append(Buffer, fragment);
        Buffer.Append((byte)'"');
    }

    public void Member(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number)
            return;
        Name(name);
        Buffer.Append(number);
    }

    /// <summary>A member with a time in seconds, to the last digit.</summary>
    public void Member(ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is not { } time)
            return;
        Name(name);
        Buffer.Append(time.Ticks / TimeSpan.TicksPerSecond);
        if (time.Ticks % TimeSpan.TicksPerSecond is not 0 and var fraction)
        {
            Buffer.Append((byte)'.');
            Buffer.AppendFraction(fraction, 7);
        }
    }

    public void Member(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } date)
            return;
        Name(name);
        Buffer.Append((byte)'"');
        FeedDate.AppendRfc3339(Buffer, date);
        Buffer.Append((byte)'"');
    }

    public void String(ReadOnlySpan<char> value)
    {
        Buffer.Append((byte)'"');
        TextEscape.Json.Append(Buffer, value);
        Buffer.Append((byte)'"');
    }

    /// <summary>A title, a name or a category.</summary>
    public void Line(ReadOnlySpan<char> value)
    {
        Buffer.Append((byte)'"');
        TextEscape.Json.AppendLine(Buffer, value);
        Buffer.Append((byte)'"');
    }

    /// <summary>A string that is UTF-8 already and holds nothing that XML can't.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        Buffer.Append((byte)'"');
        TextEscape.Json.Append(Buffer, utf8);
        Buffer.Append((byte)'"');
    }

    private void Start(byte bracket)
    {
        Buffer.Append(bracket);
        _depth++;
        _first = true;
    }

    private void End(byte bracket)
    {
        _depth--;
        if (!_first)
            Indent();
        _first = false;
        Buffer.Append(bracket);
    }

    private void Indent()
    {
        if (!indented)
            return;
        Buffer.Append((byte)'\n');
        var target = Buffer.Reserve(2 * _depth)[..(2 * _depth)];
        target.Fill((byte)' ');
        Buffer.Advance(target.Length);
    }
}
