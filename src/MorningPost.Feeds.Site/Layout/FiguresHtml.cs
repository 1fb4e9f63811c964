using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Figures: what, in small and soft, and how much, large.</summary>
internal static class FiguresHtml
{
    public static void Append(PageMarkup page, IReadOnlyList<Metric> metrics)
    {
        page.Raw("<dl>"u8);
        foreach (var metric in metrics.Span())
        {
            page.Raw("<div>"u8);
            page.Element("<dt>"u8, metric.Label, "</dt>"u8);
            page.Raw("<dd>"u8);
            page.BeginFormula();
            MetricLayout.Figure(page, metric);
            page.Element(" <span class=\"unit\">"u8, metric.Unit, "</span>"u8);
            if (!Blank.Is(metric.ChangeText) || metric.Change is not null)
            {
                page.Raw("<small>"u8);
                MetricLayout.Change(page, metric);
                page.Raw("</small>"u8);
            }

            page.EndFormula();
            page.Raw("</dd></div>"u8);
        }

        page.Raw("</dl>"u8);
    }
}
