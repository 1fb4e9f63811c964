using System.Collections.Frozen;


namespace MorningPost.Feeds.Html.Markup;

/// <summary>Elements that hold no tags but their own end tag.</summary>
internal static class RawText
{
    private static readonly FrozenSet<string> Names = Elements.Names("iframe noembed noframes plaintext script style textarea title xmp");

    public static bool Holds(string name) => Names.Contains(name);

    /// <summary>Where the content ends, which is where the end tag begins.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="from">Where the content begins.</param>
    /// <param name="name">The element.</param>
    public static int End(string html, int from, string name)
    {
        if (name == "plaintext")
            return html.Length;
        if (name == "script")
            return EndOfScript(html, from);
        for (var at = EndTag(html, from); at >= 0; at = EndTag(html, at + 2))
        {
            if (IsTag(html, at + 2, name))
                return at;
        }

        return html.Length;
    }

    /// <summary>HTML §13.2.5.15–31: within a comment a script may hold a script.</summary>
    private static int EndOfScript(string html, int from)
    {
        var isComment = false;
        var isNested = false;
        for (var at = Next(html, from); at < html.Length; at = Next(html, at + 1))
        {
            var rest = html.AsSpan(at);
            if (rest[0] == '-')
                isComment &= !rest.StartsWith("-->");
            else if (rest.StartsWith("<!--"))
                isComment |= !rest.StartsWith("<!-->") && !rest.StartsWith("<!--->");
            else if (rest.StartsWith("</") && IsTag(html, at + 2, "script"))
            {
                if (!isNested)
                    return at;
                isNested = false;
            }
            else if (isComment && IsTag(html, at + 1, "script"))
                isNested = true;
            isNested &= isComment;
        }

        return html.Length;
    }

    private static int EndTag(string html, int from) => html.IndexOf("</", from, StringComparison.Ordinal);

    private static int Next(string html, int from)
    {
        var length = html.AsSpan(from).IndexOfAny('<', '-');
        return length < 0 ? html.Length : from + length;
    }

    private static bool IsTag(string html, int at, string name) =>
        html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && at + name.Length < html.Length && html[at + name.Length] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>';
}
