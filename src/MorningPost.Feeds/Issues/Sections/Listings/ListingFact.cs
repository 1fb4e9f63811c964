namespace MorningPost.Feeds.Issues;

/// <summary>A fact about a listing: <c>Salary</c>, <c>€60,000–70,000</c>.</summary>
public sealed record ListingFact
{
    /// <summary>What the fact is about. Plain text.</summary>
    public required string Label { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The fact. Plain text.</summary>
    public required string Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
