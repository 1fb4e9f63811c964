using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class MoverLayout
{
    /// <summary>Beyond this a difference of two decimals might not be one.</summary>
    private const decimal Countable = 1e27m;

    public static void InSection(BlockSink sink, TrendingSection trending, int level)
    {
        if (!Blank.Is(trending.MoversTitle))
            sink.Heading(level, trending.MoversTitle);
        sink.BeginList(isOrdered: false);
        foreach (var mover in trending.Movers.Span())
            InList(sink, mover);
        sink.EndList();
    }

    /// <summary>Whether the mover says from where and to where.</summary>
    public static bool SaysBoth(Mover mover) =>
        (mover.From is not null || !Blank.Is(mover.FromText)) && (mover.To is not null || !Blank.Is(mover.ToText));

    /// <summary><c>name — 2,755 → 7,260 stars, +4,505 (+163.5%)</c></summary>
    private static void InList(BlockSink sink, Mover mover)
    {
        sink.BeginItem();
        sink.LinkOrText(mover.Url, mover.Name);
        sink.Sign(" — "u8);
        Figures(sink, mover);
        sink.EndItem();
    }

    /// <summary><c>2,755 → 7,260 stars, +4,505 (+163.5%)</c></summary>
    public static void Figures(BlockSink sink, Mover mover)
    {
        var saysBoth = SaysBoth(mover);
        if (saysBoth)
        {
            sink.BeginFormula();
            Figure(sink, mover.From, mover.FromText);
            sink.Sign(" → "u8);
            Figure(sink, mover.To, mover.ToText);
            sink.EndFormula();
            sink.Sign(" "u8);
        }

        sink.Text(mover.Metric);
        if (HasChange(mover))
        {
            sink.Sign(", "u8);
            sink.BeginStrong();
            sink.BeginFormula();
            Change(sink, mover);
            sink.EndFormula();
            sink.EndStrong();
        }
    }

    private static void Figure(BlockSink sink, decimal? number, string? text)
    {
        if (Blank.Is(text))
            sink.Number(number.GetValueOrDefault());
        else
            sink.Text(text);
    }

    private static bool HasChange(Mover mover) => !Blank.Is(mover.ChangeText)
        || (mover is { From: >= -Countable and <= Countable, To: >= -Countable and <= Countable });

    /// <summary><c>+6,500 (+52.4%)</c>; no percentage of nothing.</summary>
    private static void Change(BlockSink sink, Mover mover)
    {
        if (!Blank.Is(mover.ChangeText))
        {
            sink.Text(mover.ChangeText);
            return;
        }

        var (from, to) = (mover.From.GetValueOrDefault(), mover.To.GetValueOrDefault());
        sink.Signed(to - from);
        if (from == 0)
            return;
        var percent = Math.Round((double)(to - from) / Math.Abs((double)from) * 100, 1, MidpointRounding.AwayFromZero);
        if (Math.Abs(percent) > (double)Countable)
            return;
        sink.Sign(" ("u8);
        sink.SignedPercent((decimal)percent);
        sink.Sign(")"u8);
    }
}
