using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>Makes the relative addresses in a piece of HTML absolute.</summary>
internal static class HtmlLinks
{
    private const string White = " \t\n\r\f";

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\r<>");

    /// <param name="html">The HTML.</param>
    /// <param name="baseUrl">What they are relative to.</param>
    /// <returns>The same string where nothing in it is relative.</returns>
    public static string Resolve(string html, Uri baseUrl)
    {
        StringBuilder? resolved = null;
        var (copied, seen, isInTag) = (0, 0, false);
        for (var at = html.IndexOf('=', StringComparison.Ordinal); at >= 0; at = html.IndexOf('=', at + 1))
        {
            if (!EndsInName(html.AsSpan(0, at)))
                continue;
            isInTag = IsInTag(html.AsSpan(seen, at - seen), isInTag);
            seen = at;
            if (!isInTag || !TryValue(html, at + 1, out var from, out var length))
                continue;
            // What looks like an attribute in a value is none.
            seen = from + length;
            at = Math.Max(at, seen - 1);
            if (!IsRelative(html.AsSpan(from, length)))
                continue;
            if (Uri.TryCreate(baseUrl, PlainText.Decode(html.Substring(from, length).Trim()), out var address))
            {
                resolved ??= new StringBuilder(html.Length + 64);
                resolved.Append(html, copied, from - copied).Append(address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal));
                copied = from + length;
            }
        }

        return resolved is null ? html : resolved.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Whether the text ends in the name of an attribute that holds an address.</summary>
    private static bool EndsInName(ReadOnlySpan<char> text)
    {
        if (text.Length < 5)
            return false;
        var name = (text[^1] | 0x20) switch
        {
            'f' => "href",
            'c' => "src",
            'r' => "poster",
            'e' => "cite",
            _ => null,
        };
        return name is not null && text.EndsWith(name, StringComparison.OrdinalIgnoreCase) && White.Contains(
            text[^(name.Length + 1)], StringComparison.Ordinal);
    }

    private static bool IsInTag(ReadOnlySpan<char> between, bool wasInTag) =>
        between.LastIndexOfAny('<', '>') is >= 0 and var last
            ? between[last] == '<' && last + 1 < between.Length && char.IsAsciiLetter(between[last + 1])
            : wasInTag;

    /// <summary>Finds the value of an attribute whose equals sign ends here.</summary>
    private static bool TryValue(string html, int at, out int from, out int length)
    {
        (from, length) = (SkipWhite(html, at), 0);
        if (from == html.Length)
            return false;
        var isQuoted = html[from] is '"' or '\'';
        length = isQuoted ? html.AsSpan(from + 1).IndexOf(html[from]) : html.AsSpan(from).IndexOfAny(ValueEnds);
        from += isQuoted ? 1 : 0;
        return length >= 0;
    }

    private static int SkipWhite(string html, int at)
    {
        while (at < html.Length && White.Contains(html[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    /// <summary>No scheme; and not a place in the same document.</summary>
    private static bool IsRelative(ReadOnlySpan<char> address)
    {
        address = address.Trim(White);
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
