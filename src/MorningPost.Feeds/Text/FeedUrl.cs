using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>URLs as a format wants them. What is legal goes out exactly as it came in.</summary>
internal static class FeedUrl
{
    private const string Repeatable = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=";
    private const string Legal = Repeatable + "#";

    private static readonly SearchValues<char> RepeatableCharacters = SearchValues.Create(Repeatable);
    private static readonly SearchValues<char> LegalOrPercent = SearchValues.Create(Legal + '%');

    /// <summary>An ASCII URL: an international host becomes punycode, everything else that isn't legal is percent-encoded.</summary>
    public static string ToAscii(Uri url) => IsLegal(url.OriginalString) ? url.OriginalString : Map(url, keepInternational: false);

    /// <summary>An IRI: international characters stay, what no IRI may hold is percent-encoded.</summary>
    public static string ToIri(Uri url) => IsLegal(url.OriginalString) ? url.OriginalString : Map(url, keepInternational: true);

    /// <summary>Whether the URL is absolute and a reader can fetch it.</summary>
    public static bool IsWeb(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    public static bool IsLegal(string url)
    {
        if (!url.AsSpan().ContainsAnyExcept(RepeatableCharacters))
            return true;
        if (url.AsSpan().ContainsAnyExcept(LegalOrPercent))
            return false;
        if (url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment && url.IndexOf('#', fragment + 1) > 0)
            return false;
        for (var at = url.IndexOf('%', StringComparison.Ordinal); at >= 0; at = url.IndexOf('%', at + 1))
        {
            if (!IsEscape(url, at))
                return false;
        }

        return true;
    }

    private static bool IsEscape(string url, int at) =>
        at + 2 < url.Length && char.IsAsciiHexDigit(url[at + 1]) && char.IsAsciiHexDigit(url[at + 2]);

    private static string Map(Uri url, bool keepInternational)
    {
        var text = url.OriginalString.Trim();
        var mapped = new StringBuilder(text.Length + 16);
        var rest = 0;
        if (url.IsAbsoluteUri && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var scheme && text.AsSpan(scheme).StartsWith("://"))
        {
            var authority = scheme + 3;
            rest = text.AsSpan(authority).IndexOfAny("/?#\\") is >= 0 and var length ? authority + length : text.Length;
            mapped.Append(text, 0, authority);
            if (url.UserInfo.Length > 0)
                AppendEncoded(mapped, url.UserInfo, keepInternational).Append('@');
            mapped.Append(url.HostNameType == UriHostNameType.Dns && !keepInternational ? url.IdnHost : url.Host);
            if (!url.IsDefaultPort)
                mapped.Append(':').Append(url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return AppendEncoded(mapped, text.AsSpan(rest), keepInternational).ToString();
    }

    private static StringBuilder AppendEncoded(StringBuilder target, ReadOnlySpan<char> text, bool keepInternational)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var all = text.ToString();
        var fragment = all.IndexOf('#', StringComparison.Ordinal);
        for (var at = 0; at < all.Length;)
        {
            // A lone surrogate decodes as U+FFFD, which is what every other text gets for it.
            Rune.DecodeFromUtf16(all.AsSpan(at), out var rune, out var length);
            var stays = rune.IsAscii
                ? rune.Value switch
                {
                    '%' => IsEscape(all, at),
                    '#' => at == fragment,
                    _ => Legal.Contains((char)rune.Value, StringComparison.Ordinal),
                }
                : keepInternational && IsInternational(rune.Value);
            if (stays)
                target.Append(all, at, length);
            else
            {
                foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                    target.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            at += length;
        }

        return target;
    }

    /// <summary>RFC 3987 ucschar, but for what changes the direction of a text, which no IRI may hold (§4.1).</summary>
    private static bool IsInternational(int codePoint) =>
        codePoint is not (0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        && codePoint is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF) or (>= 0x10000 and < 0xE0000)
        && (codePoint & 0xFFFE) != 0xFFFE;
}
