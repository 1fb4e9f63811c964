using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A box of figures.</summary>
public sealed record MetricsSection : Section
{
    /// <summary>The figures, in order.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init => field = ValueList.Of(value); }

    internal override Section RewriteTexts(TextWalk walk) => this;

    private protected override void CheckContent(Findings findings)
    {
        SectionChecks.NotEmpty(findings, "metrics", Metrics.Count);
        MetricChecks.Check(findings, Metrics);
    }

    internal override void LayOutContent(BlockSink sink, int level) => MetricLayout.Table(sink, Metrics);
}
