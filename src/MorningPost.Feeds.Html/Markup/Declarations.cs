using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>The declarations of a <c>style</c> attribute.</summary>
internal static class Declarations
{
    /// <summary>The declarations, in order.</summary>
    /// <param name="style">The style, without comments.</param>
    /// <returns>The property in lower case, the value without space around, and both as they are written.</returns>
    public static IEnumerable<(string Property, string Value, string Text)> Of(string style)
    {
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim(), declaration);
        }
    }

    public static string WithoutComments(string style)
    {
        var rest = new StringBuilder();
        var at = 0;
        while (style.IndexOf("/*", at, StringComparison.Ordinal) is >= 0 and var comment)
        {
            rest.Append(style, at, comment - at);
            at = style.IndexOf("*/", comment + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : style.Length;
        }

        return rest.Append(style, at, style.Length - at).ToString();
    }

    /// <summary>Whether an element so styled takes part in the page without being seen, as the preheader of a mail.</summary>
    public static bool Hide(string? style)
    {
        if (style is null)
            return false;
        var clips = false;
        var isFlat = false;
        foreach (var (property, value, _) in Of(WithoutComments(style)))
        {
            var word = value.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            if ((property, word) is ("display", "none") or ("visibility", "hidden" or "collapse") or ("mso-hide", "all"))
                return true;
            if (property == "opacity" && Pixels(word) == 0)
                return true;
            clips |= property == "overflow" && word is "hidden" or "clip";
            isFlat |= property is "max-height" or "max-width" or "height" or "width" && Pixels(word) == 0;
        }

        return clips && isFlat;
    }

    /// <summary>A length in pixels; null where it is none, or of another unit and not 0.</summary>
    public static double? Pixels(string? length)
    {
        var number = length.AsSpan().Trim();
        if (number.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            number = number[..^2].TrimEnd();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }
}
