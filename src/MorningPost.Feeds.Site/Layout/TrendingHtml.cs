using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Boards side by side, each a ranking, and the biggest movers with their bars.</summary>
internal static class TrendingHtml
{
    public static void Append(PageMarkup page, TrendingSection section, SiteWords words, int level)
    {
        if (section.Boards.Count > 0)
        {
            page.Raw("<div class=\"boards\">"u8);
            foreach (var board in section.Boards.Span())
                Board(page, board, words, level);
            page.Raw("</div>"u8);
        }

        if (section.Movers.Count > 0)
            MoversHtml.Append(page, section, level);
    }

    private static void Board(PageMarkup page, TrendingBoard board, SiteWords words, int level)
    {
        page.BeginPart(board.Key, "board");
        page.Heading(level, board.Title, board.Url is { } url && page.Links.LeadsSomewhere(url) ? url : null);
        page.Element("<p class=\"caption\">"u8, board.Caption, "</p>"u8);
        if (board.Entries.Count > 0)
        {
            page.Raw("<ol class=\"ranking\">"u8);
            var place = 1;
            foreach (var entry in board.Entries.Span())
                Entry(page, entry, entry.Rank ?? place++, words);
            page.Raw("</ol>"u8);
        }

        page.EndPart();
    }

    private static void Entry(PageMarkup page, TrendingEntry entry, int rank, SiteWords words)
    {
        SponsorHtml.BeginItem(page, entry.Key, entry.Sponsor, words, rank);
        page.Raw("<span class=\"rank\" aria-hidden=\"true\">"u8);
        page.Number(rank);
        page.Raw("</span><p class=\"name\">"u8);
        page.LinkOut(entry.Url, BoardLayout.NameOf(entry));
        page.Raw("</p>"u8);
        if (entry.Metrics.Count > 0)
            Metrics(page, entry.Metrics);
        if (BoardLayout.IsDescribed(entry))
            page.Element("<p class=\"about\">"u8, entry.Description, "</p>"u8);
        SponsorHtml.EndItem(page, entry.Sponsor);
    }

    private static void Metrics(PageMarkup page, IReadOnlyList<Metric> metrics)
    {
        page.Raw("<ul class=\"counts\">"u8);
        foreach (var metric in metrics.Span())
        {
            page.Raw("<li>"u8);
            page.BeginFormula();
            page.Raw("<b>"u8);
            MetricLayout.Value(page, metric);
            page.Raw("</b>"u8);
            page.EndFormula();
            page.Raw(" "u8);
            page.Line(metric.Label);
            page.BeginFormula();
            MetricLayout.Change(page, metric);
            page.EndFormula();
            page.Raw("</li>"u8);
        }

        page.Raw("</ul>"u8);
    }
}
