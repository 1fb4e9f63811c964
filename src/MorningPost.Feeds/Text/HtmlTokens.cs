using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>Goes through a fragment of HTML, tag by tag and text by text. It doesn't mind what is broken: what is no tag is text.</summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f=/");
    private static readonly SearchValues<char> AfterTagName = SearchValues.Create(" \t\r\n\f/>");

    private readonly int _length = html.Length;
    private ReadOnlySpan<char> _rest = html;

    /// <summary>The name of the tag at hand, in whatever case it is written; empty where this is text.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether the tag ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>The text at hand, its references not decoded; or what stands in the tag behind its name.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool IsText => Name.IsEmpty;

    /// <summary>Where the tag or text at hand begins.</summary>
    public int Start { get; private set; }

    public readonly bool Is(ReadOnlySpan<char> name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public bool Read()
    {
        while (_rest.Length > 0)
        {
            Start = _length - _rest.Length;
            if (_rest.StartsWith("<!--"))
                Skip(_rest.IndexOf("-->"), 3);
            else if (_rest.StartsWith("<!") || _rest.StartsWith("<?"))
                Skip(_rest.IndexOf('>'), 1);
            else if (BeginsTag(_rest))
                return ReadTag();
            else
                return ReadText();
        }

        return false;
    }

    /// <summary>Skips everything up to the end tag of an element whose content isn't for readers.</summary>
    public void SkipContent(ReadOnlySpan<char> name)
    {
        while (Read())
        {
            if (IsEnd && Is(name))
                return;
        }
    }

    /// <summary>The value of an attribute, its references not decoded; empty where there is none.</summary>
    public readonly ReadOnlySpan<char> Attribute(ReadOnlySpan<char> name)
    {
        var rest = Text;
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f/");
            var length = rest.IndexOfAny(AfterName);
            var candidate = length < 0 ? rest : rest[..length];
            if (candidate.IsEmpty)
                return default;
            rest = rest[candidate.Length..].TrimStart();
            ReadOnlySpan<char> value = default;
            if (rest is ['=', ..])
                value = ReadValue(ref rest);
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
    }

    private static ReadOnlySpan<char> ReadValue(scoped ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..].TrimStart();
        if (rest is ['"' or '\'', ..])
        {
            var quote = rest[0];
            rest = rest[1..];
            var end = rest.IndexOf(quote);
            var quoted = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            return quoted;
        }

        var length = rest.IndexOfAny(Spaces);
        var bare = length < 0 ? rest : rest[..length];
        rest = rest[bare.Length..];
        return bare;
    }

    private static bool BeginsTag(ReadOnlySpan<char> html) =>
        html is ['<', '/', var first, ..] && char.IsAsciiLetter(first) || html is ['<', var letter, ..] && char.IsAsciiLetter(letter);

    private void Skip(int end, int length) => _rest = end < 0 ? default : _rest[(end + length)..];

    private bool ReadText()
    {
        var end = 1;
        while (end < _rest.Length && !(_rest[end] == '<' && (BeginsTag(_rest[end..]) || _rest[end..] is ['<', '!' or '?', ..])))
            end++;
        Name = default;
        IsEnd = false;
        Text = _rest[..end];
        _rest = _rest[end..];
        return true;
    }

    private bool ReadTag()
    {
        IsEnd = _rest[1] == '/';
        _rest = _rest[(IsEnd ? 2 : 1)..];
        var length = _rest.IndexOfAny(AfterTagName);
        Name = length < 0 ? _rest : _rest[..length];
        _rest = _rest[Name.Length..];
        var end = EndOfTag(_rest);
        Text = _rest[..end];
        _rest = end < _rest.Length ? _rest[(end + 1)..] : default;
        return true;
    }

    /// <summary>Where the tag's <c>&gt;</c> is: not within a quoted value.</summary>
    private static int EndOfTag(ReadOnlySpan<char> rest)
    {
        var quote = '\0';
        var afterEquals = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                return i;
            else if (afterEquals && c is '"' or '\'')
                quote = c;
            afterEquals = c == '=' || (afterEquals && char.IsWhiteSpace(c));
        }

        return rest.Length;
    }
}
