using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class MetricChecks
{
    public static void Check(Findings findings, IReadOnlyList<Metric> metrics)
    {
        var index = 0;
        foreach (var metric in metrics.Span())
        {
            findings.Enter("metrics", index++);
            ValueChecks.Required(findings, ItemRules.Blank, "label", metric.Label);
            if (metric.Value is null && Blank.Is(metric.Text))
                findings.Add(ItemRules.Blank, "value", "there is neither a value nor a text for it.");
            ValueChecks.Plain(findings, "text", metric.Text);
            ValueChecks.Plain(findings, "unit", metric.Unit);
            ValueChecks.Plain(findings, "changeText", metric.ChangeText);
            findings.Leave();
        }
    }
}
