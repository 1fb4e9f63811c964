using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Grammar;

/// <summary>What stands behind <c>tag:</c> (RFC 4151): who made the tag, since when that is theirs, and a name.</summary>
internal static class TagUri
{
    private static readonly string[] Dates = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary><c>authority,date:specific</c></summary>
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        var comma = tag.IndexOf(',');
        if (comma < 1 || !Ascii.IsValid(tag) || !IsAuthority(tag[..comma]))
            return false;
        var colon = tag[comma..].IndexOf(':');
        return colon >= 0
            && DateTime.TryParseExact(tag.Slice(comma + 1, colon - 1), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>A domain name, or an address at one.</summary>
    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.IndexOf('@');
        foreach (var character in authority[..Math.Max(0, at)])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_'))
                return false;
        }

        if (at == 0)
            return false;
        var domain = authority[(at + 1)..];
        foreach (var range in domain.Split('.'))
        {
            if (!IsLabel(domain[range]))
                return false;
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
            return false;
        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                return false;
        }

        return true;
    }
}
