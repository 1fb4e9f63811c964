using System.Buffers;

namespace MorningPost.Feeds.Grammar;

/// <summary>What stands behind <c>urn:</c> (RFC 8141): a namespace, and a name in it.</summary>
internal static class Urn
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> OfNamespace = SearchValues.Create(Alphanumeric + "-");
    private static readonly SearchValues<char> OfName = SearchValues.Create(Alphanumeric + "-._~!$&'()*+,;=:@/%?#");

    /// <summary><c>nid:nss</c>, and a real UUID behind <c>uuid:</c>.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> urn)
    {
        var colon = urn.IndexOf(':');
        if (colon is < 2 or > 32 || colon == urn.Length - 1)
            return false;
        var space = urn[..colon];
        var name = urn[(colon + 1)..];
        if (!char.IsAsciiLetterOrDigit(space[0]) || space[^1] == '-' || space.ContainsAnyExcept(OfNamespace))
            return false;
        return space.Equals("uuid", StringComparison.OrdinalIgnoreCase)
            ? Guid.TryParseExact(name, "D", out _)
            : name[0] is not ('/' or '?' or '#') && !name.ContainsAnyExcept(OfName);
    }
}
