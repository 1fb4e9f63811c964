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
    public required IReadOnlyList<string> Countries { get; init => field = ValueList.Of(value); }

    internal static bool IsCountry(string? code) =>
        code is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second);
}
