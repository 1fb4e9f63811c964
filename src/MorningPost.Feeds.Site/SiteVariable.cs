using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Site;

/// <summary>A CSS variable of a theme.</summary>
public sealed partial record SiteVariable
{
    /// <summary>Its name, without the dashes: <c>accent</c>.</summary>
    /// <exception cref="ArgumentException">The value isn't of letters, digits and <c>-</c>.</exception>
    public required string Name
    {
        get; init => field = value is not null && NameOfVariable().IsMatch(value)
        ? value : throw new ArgumentException($"\"{value}\" is no name of a variable.", nameof(value));
    }

    /// <summary>Its value: <c>#8c1c13</c>, <c>Georgia, serif</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty or would end the declaration.</exception>
    public required string Value
    {
        get; init => field = !string.IsNullOrWhiteSpace(value) && value.AsSpan().IndexOfAny(";{}<") < 0
        ? value : throw new ArgumentException($"\"{value}\" is no value of a variable.", nameof(value));
    }

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex NameOfVariable();
}
