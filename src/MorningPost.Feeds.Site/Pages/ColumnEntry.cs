namespace MorningPost.Feeds.Site.Pages;

/// <summary>What the page of a section or topic shows of an issue.</summary>
/// <param name="Address">Where it leads: below the base, or elsewhere.</param>
/// <param name="IsHere">Whether that is below the base.</param>
/// <param name="Published">When the issue was published.</param>
/// <param name="Language">The issue's language, where it isn't the newsletter's.</param>
/// <param name="Issue">The issue's headline.</param>
/// <param name="Pieces">The headlines within, with the anchor of each, and the sentence under it.</param>
internal sealed record ColumnEntry(
    string Address, bool IsHere, DateTimeOffset Published, string? Language, string Issue, IReadOnlyList<ColumnPiece> Pieces);
