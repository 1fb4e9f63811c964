namespace MorningPost.Feeds.Issues;

/// <summary>A figure: so many stars, downloads, parameters.</summary>
public sealed record Metric
{
    /// <summary>What is counted: <c>Stars</c>. Plain text.</summary>
    public required string Label { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The figure itself, in <see cref="Unit"/>s. May be absent where <see cref="Text"/> says it.</summary>
    public decimal? Value { get; init; }

    /// <summary>How the figure should be shown, where the plain number won't do: <c>156.3K</c>, <c>1/1000</c>, <c>high</c>. Plain
    /// text.</summary>
    /// <remarks>When absent, the number as the newsletter's language writes it: <c>156,300</c>, <c>156.300</c>.</remarks>
    public string? Text { get; init; }

    /// <summary>The unit, written behind the figure: <c>%</c>, <c>GB</c>, <c>parameters</c>. Plain text.</summary>
    public string? Unit { get; init; }

    /// <summary>How much it changed since it was last counted, in <see cref="Unit"/>s; negative when it fell.</summary>
    public decimal? Change { get; init; }

    /// <summary>How the change should be shown: <c>+52 %</c>, <c>doubled</c>. Plain text; the number <see cref="Change"/> when
    /// absent.</summary>
    public string? ChangeText { get; init; }
}
