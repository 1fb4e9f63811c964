using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>The ranking of one platform.</summary>
public sealed record TrendingBoard
{
    /// <summary>The platform's short name, unique within its section: <c>github</c>. It never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The platform. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What is ranked: repositories of the week, models and data sets. Plain text.</summary>
    public string? Caption { get; init; }

    /// <summary>The ranking's own page. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>The entries, best first.</summary>
    public required IReadOnlyList<TrendingEntry> Entries { get; init => field = ValueList.Of(value); }
}
