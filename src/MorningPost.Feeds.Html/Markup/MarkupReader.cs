using System.Buffers;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>Splits HTML into tags and text where browsers do, and says where each stands, so that a part can be changed and the rest left
/// alone.</summary>
/// <remarks>HTML §13.2.5, without the building of a tree: one pass, whose time grows with the length and with nothing else. What never
/// ends is dropped, as there.</remarks>
internal sealed class MarkupReader(string html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\f\r>");

    private readonly List<MarkupAttribute> _attributes = [];
    private readonly ForeignElements _foreign = new();
    private string? _rawText;

    public MarkupKind Kind { get; private set; }

    /// <summary>The element's name, in lower case. Of a tag, and of raw text.</summary>
    public string Name { get; private set; } = "";

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The attributes of a start tag. The first of a name counts.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => _attributes;

    /// <summary>Whether the tag is closed by its slash, as in SVG.</summary>
    public bool IsSelfClosed { get; private set; }

    public ReadOnlySpan<char> Text => html.AsSpan(Start, End - Start);

    /// <summary>Goes to the next tag, text or comment.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        Start = End;
        if (Start >= html.Length)
            return false;
        if (_rawText is { } name)
        {
            _rawText = null;
            End = RawText.End(html, Start, name);
            if (End > Start)
                return Is(MarkupKind.RawText);
        }

        End = ReadMarkup(Start);
        if (End == Start)
        {
            End = NextMarkup(Start + 1);
            return Is(MarkupKind.Text);
        }

        if (End <= html.Length)
            return true;
        End = html.Length;
        return false;
    }

    /// <summary>The value of an attribute, its references replaced.</summary>
    /// <param name="name">The attribute's name, in lower case.</param>
    /// <returns>The value; null when there is no such attribute.</returns>
    public string? Value(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
                return Value(attribute);
        }

        return null;
    }

    public string Value(MarkupAttribute attribute) =>
        CharacterReferences.Decode(html.AsSpan(attribute.Start, attribute.End - attribute.Start), isAttribute: true);

    private bool Is(MarkupKind kind)
    {
        Kind = kind;
        return true;
    }

    /// <summary>Where the next less-than sign is that begins markup.</summary>
    private int NextMarkup(int from)
    {
        for (var at = html.IndexOf('<', from); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '!' or '/' or '?'))
                return at;
        }

        return html.Length;
    }

    /// <returns>Behind the tag or comment; <paramref name="at"/> when there is none, and past the end of all when it never ends.</returns>
    private int ReadMarkup(int at)
    {
        if (html[at] != '<' || at + 1 == html.Length)
            return at;
        var next = html[at + 1];
        if (char.IsAsciiLetter(next))
            return StartTag(at + 1);
        if (next == '/')
            return at + 2 == html.Length ? at : char.IsAsciiLetter(html[at + 2]) ? EndTag(at + 2) : Comment(at + 2, ">");
        if (next == '?')
            return Comment(at + 1, ">");
        if (next != '!')
            return at;
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return rest.StartsWith("<!-->") ? Comment(at + 4, ">") : rest.StartsWith("<!--->") ? Comment(at + 5, ">") : LongComment(at + 4);
        return _foreign.IsInside && rest.StartsWith("<![CDATA[") ? Comment(at + 9, "]]>") : Comment(at + 2, ">");
    }

    private int Comment(int from, string end)
    {
        Kind = MarkupKind.Comment;
        var at = html.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + end.Length;
    }

    private int LongComment(int from)
    {
        Kind = MarkupKind.Comment;
        for (var at = Dashes(from); at >= 0; at = Dashes(at + 1))
        {
            if (html.AsSpan(at).StartsWith("-->"))
                return at + 3;
            if (html.AsSpan(at).StartsWith("--!>"))
                return at + 4;
        }

        return html.Length;
    }

    private int Dashes(int from) => html.IndexOf("--", from, StringComparison.Ordinal);

    private int StartTag(int from)
    {
        var end = Tag(from);
        Kind = MarkupKind.StartTag;
        if (end > html.Length)
            return end;
        var isForeign = _foreign.Start(Name, IsSelfClosed);
        _rawText = !isForeign && RawText.Holds(Name) ? Name : null;
        return end;
    }

    private int EndTag(int from)
    {
        var end = Tag(from);
        Kind = MarkupKind.EndTag;
        _attributes.Clear();
        if (end <= html.Length)
            _foreign.End(Name);
        return end;
    }

    private int Tag(int from)
    {
        _attributes.Clear();
        IsSelfClosed = false;
        var at = Find(from, NameEnd);
        Name = html[from..at].ToLowerInvariant();
        while (at < html.Length)
        {
            if (html[at] == '>')
            {
                IsSelfClosed = html[at - 1] == '/' && (_attributes.Count == 0 || _attributes[^1].End < at);
                return at + 1;
            }

            at = NameEnd.Contains(html[at]) ? at + 1 : Attribute(at);
        }

        return html.Length + 1;
    }

    private int Attribute(int from)
    {
        // A name may begin with an equals sign, and hold none behind that.
        var end = Find(from + 1, AttributeNameEnd);
        var name = html[from..end].ToLowerInvariant();
        var at = SkipSpace(end);
        if (at == html.Length || html[at] != '=')
            return Add(name, end, end, '\0', end);
        at = SkipSpace(at + 1);
        if (at == html.Length || html[at] == '>')
            return Add(name, at, at, '=', at);
        var quote = html[at];
        if (quote is not ('"' or '\''))
        {
            end = Find(at, UnquotedEnd);
            return Add(name, at, end, '=', end);
        }

        end = html.IndexOf(quote, at + 1);
        return end < 0 ? html.Length : Add(name, at + 1, end, quote, end + 1);
    }

    private int Add(string name, int start, int end, char quote, int next)
    {
        _attributes.Add(new MarkupAttribute(name, start, end, quote));
        return next;
    }

    private int SkipSpace(int at)
    {
        while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\f' or '\r')
            at++;
        return at;
    }

    private int Find(int from, SearchValues<char> values)
    {
        var length = html.AsSpan(Math.Min(from, html.Length)).IndexOfAny(values);
        return length < 0 ? html.Length : from + length;
    }
}
