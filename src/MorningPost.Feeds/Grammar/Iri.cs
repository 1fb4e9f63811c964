using System.Buffers;
using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Grammar;

/// <summary>IRIs as ids: compared as strings, so what matters is their spelling.</summary>
internal static class Iri
{
    private const string MoreControls = "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089"
        + "\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094"
        + "\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F";

    private static readonly SearchValues<char> Illegal = SearchValues.Create(
        XmlCharacters.Controls + "\t\n\r <>\"{}|\\^`" + MoreControls
        + "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFD\uFFFE\uFFFF");

    /// <summary>A scheme, something behind it, nothing that an IRI can't hold; <c>tag:</c> and <c>urn:</c> by their own grammar.</summary>
    public static bool IsAbsolute(string? iri)
    {
        if (string.IsNullOrEmpty(iri) || iri.AsSpan().ContainsAny(Illegal) || XmlCharacters.IndexOfInvalid(iri) >= 0)
            return false;
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == iri.Length - 1 || !char.IsAsciiLetter(iri[0])
            || !AreOfScheme(iri.AsSpan(0, colon)))
            return false;

        var rest = iri.AsSpan(colon + 1);
        if (!AreEscapes(rest) || rest.Count('#') > 1 || HasBracketOutsideHost(rest))
            return false;
        var scheme = iri.AsSpan(0, colon);
        if (Is(scheme, "http") || Is(scheme, "https"))
            return rest.StartsWith("//") && rest.Length > 2 && rest[2] is not ('/' or '?' or '#' or ':');
        return Is(scheme, "tag") ? TagUri.IsWellFormed(rest) : !Is(scheme, "urn") || Urn.IsWellFormed(rest);
    }

    /// <summary>Whether the scheme is one by which nobody else comes to the same IRI: <c>week:12</c> may be anybody's.</summary>
    public static bool IsUniqueInTheWorld(string iri) => UniqueSchemes.Contains(iri.AsSpan(0, iri.IndexOf(':', StringComparison.Ordinal)));

    /// <summary>The name of a scheme of terms: an IRI, though often one that no registry knows, such as <c>urn:ebu</c>.</summary>
    public static bool IsScheme(string? name) =>
        name?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < name.Length - 1 && !name.Any(char.IsWhiteSpace);

    private static bool AreOfScheme(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
                return false;
        }

        return true;
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
        var comma = iri.IndexOf(',', StringComparison.Ordinal);
        if (iri.StartsWith("tag:", StringComparison.Ordinal) && iri.AsSpan(0, comma).ContainsAnyInRange('A', 'Z'))
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

    private static bool Is(ReadOnlySpan<char> scheme, string name) => scheme.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether every percent sign begins an escape.</summary>
    private static bool AreEscapes(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('%') is >= 0 and var at)
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;
            text = text[(at + 3)..];
        }

        return true;
    }

    /// <summary>Brackets hold an IPv6 address and stand nowhere else.</summary>
    private static bool HasBracketOutsideHost(ReadOnlySpan<char> rest)
    {
        if (!rest.ContainsAny('[', ']'))
            return false;
        if (!rest.StartsWith("//"))
            return true;
        var authority = rest[2..];
        var end = authority.IndexOfAny("/?#");
        if (end >= 0)
        {
            if (authority[end..].ContainsAny('[', ']'))
                return true;
            authority = authority[..end];
        }

        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var close = host.IndexOf(']');
        return !host.StartsWith("[") || close != host.LastIndexOf(']') || host.LastIndexOf('[') > 0
            || !System.Net.IPAddress.TryParse(host[1..Math.Max(1, close)], out _);
    }

    private static bool IsUpperHex(char c) => char.IsAsciiHexDigitUpper(c);
}
