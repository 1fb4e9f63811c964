using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class TrendingChecks
{
    public static void Check(Findings findings, TrendingSection trending)
    {
        if (trending.Movers.Count == 0)
            SectionChecks.NotEmpty(findings, "boards", trending.Boards.Count);
        Boards(findings, trending.Boards);
        ValueChecks.Plain(findings, "moversTitle", trending.MoversTitle);
        Movers(findings, trending.Movers);
    }

    private static void Boards(Findings findings, IReadOnlyList<TrendingBoard> boards)
    {
        var keys = findings.EnterKeys(boards.Count);
        var index = 0;
        foreach (var board in boards.Span())
        {
            findings.Enter("boards", index++);
            findings.Key(keys, board.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "title", board.Title);
            ValueChecks.Plain(findings, "caption", board.Caption);
            ValueChecks.Web(findings, "url", board.Url);
            Entries(findings, board.Entries);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Entries(Findings findings, IReadOnlyList<TrendingEntry> entries)
    {
        SectionChecks.NotEmpty(findings, "entries", entries.Count);
        var keys = findings.EnterKeys(entries.Count);
        var index = 0;
        foreach (var entry in entries.Span())
        {
            findings.Enter("entries", index++);
            findings.Key(keys, entry.Key);
            if (Blank.Is(entry.Name) && Blank.Is(entry.Description))
                findings.Add(ItemRules.Blank, "name", "there is neither a name nor a description.");
            ValueChecks.Plain(findings, "name", entry.Name);
            ValueChecks.AtLeastOne(findings, ItemRules.Number, "rank", entry.Rank);
            ValueChecks.Plain(findings, "description", entry.Description);
            ValueChecks.Web(findings, "url", entry.Url);
            MetricChecks.Check(findings, entry.Metrics);
            SectionChecks.Sponsor(findings, entry.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Movers(Findings findings, IReadOnlyList<Mover> movers)
    {
        var index = 0;
        foreach (var mover in movers.Span())
        {
            findings.Enter("movers", index++);
            ValueChecks.Required(findings, ItemRules.Blank, "name", mover.Name);
            ValueChecks.Required(findings, ItemRules.Blank, "metric", mover.Metric);
            if (!MoverLayout.SaysBoth(mover) && Blank.Is(mover.ChangeText))
                findings.Add(ItemRules.Blank, "changeText", "there is neither a change nor both of from and to.");
            ValueChecks.Plain(findings, "fromText", mover.FromText);
            ValueChecks.Plain(findings, "toText", mover.ToText);
            ValueChecks.Plain(findings, "changeText", mover.ChangeText);
            ValueChecks.Web(findings, "url", mover.Url);
            findings.Leave();
        }
    }
}
