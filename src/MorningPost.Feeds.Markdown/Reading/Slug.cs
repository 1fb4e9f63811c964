using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>A key made of a name: letters and digits of ASCII, joined by hyphens.</summary>
internal static class Slug
{
    /// <summary>The key that stands behind a thing, or else one that is made of its name.</summary>
    /// <exception cref="MarkdownException">There is none, and none can be made.</exception>
    public static string KeyOf(MarkdownObject named, string name, string path)
    {
        var attributes = named.TryGetAttributes();
        var key = attributes?.Id ?? attributes?.Properties?.Find(property => property.Key == "key").Value ?? Of(name);
        return key.Length > 0 ? key
            : throw new MarkdownException(MarkdownRules.Key, path, $"no key can be made of \"{name}\".", named.Line + 1, named.Column + 1);
    }

    /// <returns>Empty where the name has none of these.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && character is not ('\'' or '’')
                && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
