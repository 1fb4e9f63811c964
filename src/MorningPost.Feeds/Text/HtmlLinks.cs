using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>Makes the relative addresses in a piece of HTML absolute.</summary>
internal static class HtmlLinks
{
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\n\r<>"u8);

    private static ReadOnlySpan<byte> White => " \t\n\r\f"u8;

    /// <param name="html">The HTML, in UTF-8.</param>
    /// <param name="baseUrl">What they are relative to.</param>
    /// <returns>The HTML with absolute addresses; null where nothing in it is relative.</returns>
    public static byte[]? Resolve(ReadOnlySpan<byte> html, Uri baseUrl)
    {
        ArrayBufferWriter<byte>? resolved = null;
        var (copied, seen, isInTag) = (0, 0, false);
        for (var at = html.IndexOf((byte)'='); at >= 0; at = Next(html, at + 1))
        {
            if (!EndsInName(html[..at]))
                continue;
            isInTag = IsInTag(html[seen..at], isInTag);
            seen = at;
            if (!isInTag || !TryValue(html, at + 1, out var from, out var length))
                continue;
            // What looks like an attribute in a value is none.
            seen = from + length;
            at = Math.Max(at, seen - 1);
            var value = html.Slice(from, length).Trim(White);
            if (!IsRelative(value) || !Uri.TryCreate(baseUrl, PlainText.Decode(Utf8Text.Read(value)), out var address))
                continue;
            resolved ??= new ArrayBufferWriter<byte>(html.Length + 64);
            resolved.Write(html[copied..from]);
            resolved.Write(Encoding.UTF8.GetBytes(address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)));
            copied = from + length;
        }

        if (resolved is null)
            return null;
        resolved.Write(html[copied..]);
        return resolved.WrittenSpan.ToArray();
    }

    private static int Next(ReadOnlySpan<byte> html, int at) => html[at..].IndexOf((byte)'=') is >= 0 and var next ? at + next : -1;

    /// <summary>Whether the text ends in the name of an attribute that holds an address.</summary>
    private static bool EndsInName(ReadOnlySpan<byte> text)
    {
        if (text.Length < 5)
            return false;
        var name = (text[^1] | 0x20) switch
        {
            'f' => "href"u8,
            'c' => "src"u8,
            'r' => "poster"u8,
            'e' => "cite"u8,
            _ => default,
        };
        return !name.IsEmpty && text.Length > name.Length && Ascii.EqualsIgnoreCase(text[^name.Length..], name)
            && White.Contains(text[^(name.Length + 1)]);
    }

    private static bool IsInTag(ReadOnlySpan<byte> between, bool wasInTag) =>
        between.LastIndexOfAny((byte)'<', (byte)'>') is >= 0 and var last
            ? between[last] == '<' && last + 1 < between.Length && char.IsAsciiLetter((char)between[last + 1])
            : wasInTag;

    /// <summary>Finds the value of an attribute whose equals sign ends here.</summary>
    private static bool TryValue(ReadOnlySpan<byte> html, int at, out int from, out int length)
    {
        (from, length) = (SkipWhite(html, at), 0);
        if (from == html.Length)
            return false;
        var isQuoted = html[from] is (byte)'"' or (byte)'\'';
        length = isQuoted ? html[(from + 1)..].IndexOf(html[from]) : html[from..].IndexOfAny(ValueEnds);
        from += isQuoted ? 1 : 0;
        return length >= 0;
    }

    private static int SkipWhite(ReadOnlySpan<byte> html, int at)
    {
        while (at < html.Length && White.Contains(html[at]))
            at++;
        return at;
    }

    /// <summary>No scheme; and not a place in the same document.</summary>
    private static bool IsRelative(ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty || address[0] == '#')
            return false;
        foreach (var c in address)
        {
            if (c == ':')
                return false;
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return true;
        }

        return true;
    }
}
