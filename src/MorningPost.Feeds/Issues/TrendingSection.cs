using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>What is gaining momentum: a board for each platform, and the biggest movers.</summary>
public sealed record TrendingSection : Section
{
    /// <summary>The boards, one a platform.</summary>
    public required IReadOnlyList<TrendingBoard> Boards { get; init => field = ValueList.Of(value); }

    /// <summary>The heading over <see cref="Movers"/>. Plain text; no heading when absent.</summary>
    public string? MoversTitle { get; init; }

    /// <summary>What moved most since the issue before.</summary>
    public IReadOnlyList<Mover> Movers { get; init => field = ValueList.Of(value); } = ValueList.Empty<Mover>();
}
