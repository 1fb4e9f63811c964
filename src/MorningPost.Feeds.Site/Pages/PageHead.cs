using MorningPost.Feeds.Site.Addressing;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>What a page says about itself in its head.</summary>
internal sealed record PageHead
{
    /// <summary>Its address below the base; null for the page that is shown where there is none.</summary>
    public required string? Path { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public FeedImage? Image { get; init; }

    /// <summary>The issue that is on the page.</summary>
    public Issues.Issue? Issue { get; init; }

    public IssueCard? Previous { get; init; }

    public IssueCard? Next { get; init; }
}
