using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A line of a ranking.</summary>
public sealed record TrendingEntry : IPieceLayout
{
    /// <summary>The entry's short name, unique within its board; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is called. Plain text. May be absent where <see cref="Description"/> says what it is.</summary>
    public string? Name { get; init; }

    /// <summary>Its place, from 1, where that isn't its place in the list: two that share a place.</summary>
    public int? Rank { get; init; }

    /// <summary>What it is. Plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, if it has an address. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>The figures that put it there: stars, downloads.</summary>
    public IReadOnlyList<Metric> Metrics { get; init => field = ValueList.Of(value); } = ValueList.Empty<Metric>();

    /// <summary>Who paid for the entry. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => BoardLayout.Alone(sink, this);
}
