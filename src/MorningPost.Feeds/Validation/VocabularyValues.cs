using System.Globalization;
using System.Numerics;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>Checks of single values that vocabularies have in common.</summary>
internal static class VocabularyValues
{
    /// <summary>Text that must be there, and that a reader shows up to some length.</summary>
    public static void Required(Findings findings, string property, string? text, int longest = int.MaxValue)
    {
        if (Blank.Is(text))
            findings.Add(ExtensionRules.Required, property, "it is blank.");
        else
            Short(findings, property, text, longest);
    }

    public static void Short(Findings findings, string property, string? text, int longest)
    {
        if (text?.Length is { } length && length > longest)
            findings.Add(ExtensionRules.Long, property, FormattableString.Invariant($"it has {length} characters, more than {longest}."));
    }

    public static void Url(Findings findings, string property, Uri? url)
    {
        if (url is null)
            findings.Add(ExtensionRules.Required, property, "there is none.");
        ValueChecks.Web(findings, property, url);
    }

    public static void Positive<T>(Findings findings, string property, T? number)
        where T : struct, INumber<T>
    {
        if (number <= T.Zero)
            findings.Add(ExtensionRules.Number, property, string.Create(CultureInfo.InvariantCulture, $"{number} isn't more than zero."));
    }

    public static void Positive(Findings findings, string property, TimeSpan? time)
    {
        if (time <= TimeSpan.Zero)
            findings.Add(ExtensionRules.Number, property, string.Create(CultureInfo.InvariantCulture, $"{time} isn't more than zero."));
    }

    public static void NotNegative(Findings findings, string property, TimeSpan? time)
    {
        if (time < TimeSpan.Zero)
            findings.Add(ExtensionRules.Number, property, string.Create(CultureInfo.InvariantCulture, $"{time} is before the beginning."));
    }
}
