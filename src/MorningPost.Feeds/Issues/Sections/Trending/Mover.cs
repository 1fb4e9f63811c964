namespace MorningPost.Feeds.Issues;

/// <summary>Something whose figure changed much since the issue before.</summary>
/// <remarks>It says from where to where, in numbers or in the editor's words, or at least by how much.</remarks>
public sealed record Mover
{
    /// <summary>What moved. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where it is. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>What was counted: <c>stars</c>, <c>rank</c>. Plain text.</summary>
    public required string Metric { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The figure before.</summary>
    public decimal? From { get; init; }

    /// <summary>How the figure before should be shown: <c>1.2K</c>. Plain text; the number <see cref="From"/> when absent.</summary>
    public string? FromText { get; init; }

    /// <summary>The figure now.</summary>
    public decimal? To { get; init; }

    /// <summary>How the figure now should be shown. Plain text; the number <see cref="To"/> when absent.</summary>
    public string? ToText { get; init; }

    /// <summary>How the change should be shown: <c>+52 %</c>. Plain text; when absent, it is reckoned from <see cref="From"/> and
    /// <see cref="To"/>.</summary>
    public string? ChangeText { get; init; }
}
