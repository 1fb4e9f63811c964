using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>The countries where something may be shown, or where it may not.</summary>
/// <remarks><c>media:restriction type="country"</c>. Information for readers; nobody is kept from anything.</remarks>
public sealed record MediaRestriction
{
    /// <summary>Whether the countries are those where it may be shown.</summary>
    /// <remarks><c>relationship</c>.</remarks>
    public required MediaRelationship Relationship { get; init; }

    /// <summary>Two-letter codes of ISO 3166, such as <c>us</c>. At least one.</summary>
    /// <remarks>The element's text, separated by spaces.</remarks>
    /// <exception cref="ArgumentException">There is no country, or one that isn't two letters.</exception>
    public required IReadOnlyList<string> Countries { get; init => field = Check(value); }

    private static IReadOnlyList<string> Check(IReadOnlyList<string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Count == 0)
            throw new ArgumentException("A restriction without a country says nothing: name one, or leave the restriction out.", nameof(value));
        foreach (var country in value)
        {
            if (!IsCountry(country))
                throw new ArgumentException($"\"{country}\" is no country: use the two letters of ISO 3166, such as us.", nameof(value));
        }

        return ValueList.Of(value);
    }

    internal static bool IsCountry(string? code) => code is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second);
}
