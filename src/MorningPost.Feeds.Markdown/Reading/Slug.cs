using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>A key made of a name: letters and digits of ASCII, joined by hyphens.</summary>
internal static class Slug
{
    /// <returns>Empty where the name has none of these.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in Normalizable(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && character is not ('\'' or '’')
                && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>What isn't Unicode can't be normalised: half a surrogate pair, U+FFFE.</summary>
    private static string Normalizable(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? " " : rune.ToString()));
}
