using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A line of a ranking.</summary>
public sealed record TrendingEntry
{
    /// <summary>The entry's short name, unique within its board; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is called. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its place, from 1, where that isn't its place in the list: two that share a place.</summary>
    public int? Rank { get; init; }

    /// <summary>What it is. Plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The figures that put it there: stars, downloads.</summary>
    public IReadOnlyList<Metric> Metrics { get; init => field = ValueList.Of(value); } = ValueList.Empty<Metric>();
}
