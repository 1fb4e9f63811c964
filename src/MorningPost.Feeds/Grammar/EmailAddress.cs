using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Grammar;

/// <summary>An e-mail address as feeds know it: RFC 5322's addr-spec with a dot-atom on the left and a domain name on the right.</summary>
internal static class EmailAddress
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \t\r\n\"()<>,;:\\[]\u007F");

    public static bool IsWellFormed(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1 && address[^1] != '.'
            && Ascii.IsValid(address) && !address.AsSpan().ContainsAny(Forbidden) && !address.AsSpan().ContainsAnyInRange('\0', ' ');
    }
}
