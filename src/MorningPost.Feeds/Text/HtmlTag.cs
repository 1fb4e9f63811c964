namespace MorningPost.Feeds.Text;

/// <summary>Finds the tags in a text that may be HTML and may be not, from its beginning to its end.</summary>
/// <remarks>What isn't found once isn't searched again: a text full of beginnings costs no more than one pass.</remarks>
internal struct HtmlTag
{
    private bool _noCommentEnd;
    private bool _noGreater;
    private bool _noHiddenEnd;

    /// <summary>Reads the tag, comment or declaration that the rest of the text begins with.</summary>
    /// <param name="text">The rest of the text, from the less-than sign.</param>
    /// <param name="name">The element's name; empty for a comment.</param>
    /// <returns>How long it is; 0 where it is none of HTML's.</returns>
    public int Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = default;
        if (text.StartsWith("<!--"))
            return Find(text, "-->", ref _noCommentEnd);
        if (text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<![CDATA["))
            return Find(text, ">", ref _noGreater);
        var from = text.Length > 1 && text[1] == '/' ? 2 : 1;
        var length = 0;
        while (from + length < text.Length && char.IsAsciiLetterOrDigit(text[from + length]))
            length++;
        if (length == 0 || from + length == text.Length || text[from + length] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r'))
            return 0;
        name = text.Slice(from, length);
        return HtmlNames.Contains(name) ? End(text, from + length) : 0;
    }

    /// <summary>Behind the end of a script or a style sheet, which isn't text.</summary>
    /// <param name="text">The rest of the text, from the start tag.</param>
    /// <param name="tag">The length of the start tag.</param>
    /// <param name="name">The element's name.</param>
    public int SkipHidden(ReadOnlySpan<char> text, int tag, ReadOnlySpan<char> name)
    {
        if (text[1] == '/' || _noHiddenEnd
            || !(name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            return tag;
        var end = text[tag..].IndexOf("</" + name.ToString(), StringComparison.OrdinalIgnoreCase);
        _noHiddenEnd = end < 0;
        return end < 0 ? tag : tag + end;
    }

    private static int Find(ReadOnlySpan<char> text, string end, ref bool isMissing)
    {
        var at = isMissing ? -1 : text.IndexOf(end);
        isMissing = at < 0;
        return at < 0 ? 0 : at + end.Length;
    }

    /// <summary>Behind the greater-than sign that isn't in a quoted value; a quote that is never closed doesn't count.</summary>
    private static int End(ReadOnlySpan<char> text, int at)
    {
        while (true)
        {
            var next = text[at..].IndexOfAny(">\"'<");
            if (next < 0)
                return 0;
            at += next;
            if (text[at] == '>')
                return at + 1;
            if (text[at] == '<')
                return 0;
            var isValue = text[at - 1] == '=' || (text[at - 1] == ' ' && text[..at].TrimEnd()[^1] == '=');
            var close = isValue ? text[(at + 1)..].IndexOf(text[at]) : 0;
            if (close < 0)
                return text[at..].IndexOf('>') is > 0 and var end ? at + end + 1 : 0;
            at += isValue ? close + 2 : 1;
            if (at >= text.Length)
                return 0;
        }
    }
}
