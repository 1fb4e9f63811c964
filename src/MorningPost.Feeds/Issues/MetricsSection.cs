using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A box of figures.</summary>
public sealed record MetricsSection : Section
{
    /// <summary>The figures, in order.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init => field = ValueList.Of(value); }
}
