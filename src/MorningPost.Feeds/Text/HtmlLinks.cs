using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>Makes the relative addresses in a piece of HTML absolute.</summary>
internal static class HtmlLinks
{
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\r<>");
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\n\r\f");

    /// <param name="html">The HTML.</param>
    /// <param name="resolve">Makes an address absolute; null where it can't.</param>
    /// <returns>The same string where nothing in it is relative.</returns>
    public static string Resolve(string html, Func<string, string?> resolve)
    {
        StringBuilder? resolved = null;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            if (char.IsAsciiLetter(html[at + 1]))
                at = Tag(html, at + 1, resolve, ref resolved, ref copied);
            var next = html.AsSpan(Math.Min(at + 1, html.Length)).IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return resolved is null ? html : resolved.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Goes through the attributes of a tag, to its end.</summary>
    private static int Tag(string html, int at, Func<string, string?> resolve, ref StringBuilder? resolved, ref int copied)
    {
        while (true)
        {
            var stop = html.AsSpan(at).IndexOfAny('=', '>', '<');
            if (stop < 0)
                return html.Length - 1;
            if (html[at + stop] == '<')
                return at + stop - 1;
            if (html[at + stop] == '>')
                return at + stop;
            var value = at + stop + 1;
            var name = NameBefore(html, at, at + stop);
            while (value < html.Length && White.Contains(html[value]))
                value++;
            if (value == html.Length)
                return value - 1;
            var isQuoted = html[value] is '"' or '\'';
            var length = isQuoted ? html.AsSpan(value + 1).IndexOf(html[value]) : html.AsSpan(value).IndexOfAny(ValueEnds);
            if (length < 0)
                return value;
            var from = isQuoted ? value + 1 : value;
            if (IsAddress(name) && IsRelative(html.AsSpan(from, length)) && resolve(html.Substring(from, length)) is { } address)
            {
                resolved ??= new StringBuilder(html.Length + 64);
                resolved.Append(html, copied, from - copied).Append(address);
                copied = from + length;
            }

            at = isQuoted ? from + length + 1 : from + length;
        }
    }

    private static ReadOnlySpan<char> NameBefore(string html, int from, int equals)
    {
        var name = html.AsSpan(from, equals - from).TrimEnd(" \t\n\r\f");
        var start = name.LastIndexOfAny(White);
        return name[(start + 1)..];
    }

    private static bool IsAddress(ReadOnlySpan<char> name) =>
        name.Length is 3 or 4 or 6
        && (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase)
            || name.Equals("poster", StringComparison.OrdinalIgnoreCase) || name.Equals("cite", StringComparison.OrdinalIgnoreCase));

    /// <summary>No scheme; and not a place in the same document.</summary>
    private static bool IsRelative(ReadOnlySpan<char> address)
    {
        address = address.Trim(" \t\n\r");
        if (address.IsEmpty || address[0] == '#')
            return false;
        foreach (var c in address)
        {
            if (c == ':')
                return false;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return true;
        }

        return true;
    }
}
