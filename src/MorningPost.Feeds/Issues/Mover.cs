namespace MorningPost.Feeds.Issues;

/// <summary>Something whose figure changed much since the issue before.</summary>
public sealed record Mover
{
    /// <summary>What moved. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where it is. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>What was counted: <c>stars</c>, <c>rank</c>. Plain text.</summary>
    public required string Metric { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The figure before.</summary>
    public required decimal From { get; init; }

    /// <summary>The figure now.</summary>
    public required decimal To { get; init; }
}
