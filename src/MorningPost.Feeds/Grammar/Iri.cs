using System.Buffers;
using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Grammar;

/// <summary>IRIs as ids: compared as strings, so what matters is their spelling.</summary>
internal static class Iri
{
    private static readonly SearchValues<char> Illegal = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), .. "<>\"{}|\\^`\u200E\u200F\u202A\u202B\u202C\u202D\u202E\uFFFD\uFFFE\uFFFF"]);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>A scheme, something behind it, nothing that an IRI can't hold; <c>tag:</c> and <c>urn:</c> by their own grammar.</summary>
    public static bool IsAbsolute(string? iri)
    {
        if (string.IsNullOrEmpty(iri) || iri.AsSpan().ContainsAny(Illegal) || XmlCharacters.IndexOfInvalid(iri) >= 0)
            return false;
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == iri.Length - 1 || !char.IsAsciiLetter(iri[0])
            || iri.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters))
            return false;

        var rest = iri.AsSpan(colon + 1);
        return iri[..colon].ToUpperInvariant() switch
        {
            "HTTP" or "HTTPS" => rest.StartsWith("//") && rest.Length > 2 && rest[2] is not ('/' or '?' or '#' or ':'),
            "TAG" => IsTag(rest),
            "URN" => IsUrn(rest),
            _ => true,
        };
    }

    /// <summary>The one spelling that RFC 4287 asks for, as far as http, https and escapes go.</summary>
    public static bool IsCanonical(string iri)
    {
        for (var at = iri.IndexOf('%', StringComparison.Ordinal); at >= 0; at = iri.IndexOf('%', at + 1))
        {
            if (at + 2 >= iri.Length || !IsUpperHex(iri[at + 1]) || !IsUpperHex(iri[at + 2]))
                return false;
            var octet = (char)byte.Parse(iri.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~')
                return false;
        }

        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (iri.AsSpan(0, colon).ContainsAnyInRange('A', 'Z'))
            return false;
        if (iri.StartsWith("tag:", StringComparison.Ordinal) && iri.AsSpan(0, iri.IndexOf(',', StringComparison.Ordinal)).ContainsAnyInRange('A', 'Z'))
            return false;
        if (!iri.StartsWith("http://", StringComparison.Ordinal) && !iri.StartsWith("https://", StringComparison.Ordinal))
            return true;

        var authority = iri.AsSpan(colon + 3);
        var end = authority.IndexOfAny("/?#");
        if (end < 0 || authority[end] != '/')
            return false;
        var path = authority[end..];
        authority = authority[..end];
        if (authority.ContainsAnyInRange('A', 'Z') || authority.EndsWith(":") || authority.EndsWith(colon == 4 ? ":80" : ":443"))
            return false;
        if (path.IndexOfAny("?#") is >= 0 and var query)
            path = path[..query];
        foreach (var segment in path.Split('/'))
        {
            if (path[segment] is "." or "..")
                return false;
        }

        return true;
    }

    /// <summary><c>authority,date:specific</c> (RFC 4151).</summary>
    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        var comma = tag.IndexOf(',');
        if (comma < 1)
            return false;
        var colon = tag[comma..].IndexOf(':');
        if (colon < 0)
            return false;
        var date = tag.Slice(comma + 1, colon - 1);
        return date.Length switch
        {
            4 => DateTime.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            7 => DateTime.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            10 => DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
    }

    /// <summary><c>nid:nss</c> (RFC 8141), and a real UUID behind <c>uuid:</c>.</summary>
    private static bool IsUrn(ReadOnlySpan<char> urn)
    {
        var colon = urn.IndexOf(':');
        if (colon is < 2 or > 32 || colon == urn.Length - 1)
            return false;
        var name = urn[..colon];
        if (!char.IsAsciiLetterOrDigit(name[0]) || name.ContainsAnyExcept(NameCharacters))
            return false;
        return !name.Equals("uuid", StringComparison.OrdinalIgnoreCase) || Guid.TryParseExact(urn[(colon + 1)..], "D", out _);
    }

    private static bool IsUpperHex(char c) => char.IsAsciiHexDigitUpper(c);
}
