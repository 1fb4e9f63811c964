using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of style attributes: what would leave its place, hide what is around it, or load something.</summary>
internal static class StyleChecks
{
    public static void Check(HtmlFindings findings, int at, string style)
    {
        var dangers = Dangers(Declarations.WithoutComments(style)).Distinct(StringComparer.Ordinal).Take(4).ToList();
        if (dangers.Count > 0)
            findings.Add(HtmlRules.Style, at, $"the style holds {string.Join(", ", dangers)}.");
    }

    private static IEnumerable<string> Dangers(string style)
    {
        if (style.Contains('\\', StringComparison.Ordinal))
            yield return "an escape";
        foreach (var function in (string[])["expression(", "url(", "image-set(", "javascript:", "@import"])
        {
            if (style.Contains(function, StringComparison.OrdinalIgnoreCase))
                yield return function.EndsWith('(') ? $"{function})" : function;
        }

        foreach (var (property, value, text) in Declarations.Of(style))
        {
            if (IsDangerous(property, value))
                yield return Fragment.Shorten(text);
        }
    }

    private static bool IsDangerous(string property, string value) => property switch
    {
        "position" => !value.StartsWith("static", StringComparison.OrdinalIgnoreCase),
        "behavior" or "-ms-behavior" or "-moz-binding" or "z-index" => true,
        "text-indent" => IsNegative(value),
        _ => property.StartsWith("margin", StringComparison.Ordinal) && IsNegative(value),
    };

    private static bool IsNegative(string value)
    {
        for (var at = value.IndexOf('-', StringComparison.Ordinal); at >= 0; at = value.IndexOf('-', at + 1))
        {
            if (at + 1 < value.Length && (char.IsAsciiDigit(value[at + 1]) || value[at + 1] == '.') && (
                at == 0 || !char.IsAsciiLetterOrDigit(value[at - 1])))
                return true;
        }

        return false;
    }
}
