using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class MetricLayout
{
    public static void Table(BlockSink sink, IReadOnlyList<Metric> metrics)
    {
        if (metrics.Count == 0)
            return;
        sink.BeginTable();
        foreach (var metric in metrics.Span())
        {
            sink.BeginRow(metric.Label);
            sink.BeginFormula();
            Value(sink, metric);
            Change(sink, metric);
            sink.EndFormula();
            sink.EndRow();
        }

        sink.EndTable();
    }

    /// <summary>The figures in one line, as they stand behind a name: <c>7.3K Stars (+1,200), 12 Forks</c>.</summary>
    public static void Line(BlockSink sink, IReadOnlyList<Metric> metrics)
    {
        var any = false;
        foreach (var metric in metrics.Span())
        {
            if (any)
                sink.Sign(", "u8);
            any = true;
            sink.BeginStrong();
            sink.BeginFormula();
            Value(sink, metric);
            sink.EndFormula();
            sink.EndStrong();
            sink.Sign(" "u8);
            sink.Text(metric.Label);
            sink.BeginFormula();
            Change(sink, metric);
            sink.EndFormula();
        }
    }

    /// <summary>The figure itself, without its unit.</summary>
    public static void Figure(BlockSink sink, Metric metric)
    {
        if (!Blank.Is(metric.Text))
            sink.Text(metric.Text);
        else if (metric.Value is { } value)
            sink.Number(value);
    }

    /// <summary>The figure with its unit.</summary>
    public static void Value(BlockSink sink, Metric metric)
    {
        Figure(sink, metric);
        Unit(sink, metric.Unit);
    }

    /// <summary>How much it changed, in brackets; nothing where nobody says so.</summary>
    public static void Change(BlockSink sink, Metric metric)
    {
        if (Blank.Is(metric.ChangeText) && metric.Change is null)
            return;
        sink.Sign(" ("u8);
        if (!Blank.Is(metric.ChangeText))
            sink.Text(metric.ChangeText);
        else
        {
            sink.Signed(metric.Change.GetValueOrDefault());
            Unit(sink, metric.Unit);
        }

        sink.Sign(")"u8);
    }

    private static void Unit(BlockSink sink, string? unit)
    {
        if (Blank.Is(unit))
            return;
        sink.Sign("\u00A0"u8);
        sink.Text(unit);
    }
}
