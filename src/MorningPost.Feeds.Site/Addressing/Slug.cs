using System.Text;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>A text as a part of an address, the same for ever.</summary>
internal static class Slug
{
    /// <summary>Letters and digits of ASCII in lower case, with <c>-</c> for what is between them; a hash where a text has letters that
    /// ASCII hasn't.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c > '~' && char.IsLetter(c))
                return "t" + EntryIndex.HashOf(text.ToLowerInvariant()).ToString("x10", System.Globalization.CultureInfo.InvariantCulture);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length > 0 ? slug.ToString()
            : "t" + EntryIndex.HashOf(text).ToString("x10", System.Globalization.CultureInfo.InvariantCulture);
    }
}
