using System.Globalization;
using System.Net;
using System.Text;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>An issue's HTML the way most programs make it: a string builder and an encoder. Element for element what the library makes.</summary>
internal static class UsualHtml
{
    public static string Of(Newsletter newsletter, Issue issue)
    {
        var html = new StringBuilder();
        html.Append("<p><em>").Append(Encode(issue.Standfirst)).Append("</em></p>");
        foreach (var section in issue.Sections)
        {
            if (section.Title is not null)
                html.Append("<h2>").Append(Encode(section.Title)).Append("</h2>");
            if (section.Intro is { } intro)
                Paragraphs(html, intro);
            Section(html, section);
        }

        html.Append("<hr><h2>").Append(Encode(newsletter.Subscribe!.Title)).Append("</h2><p>").Append(Encode(newsletter.Subscribe.Pitch))
            .Append("</p><p><a href=\"").Append(Encode(newsletter.Subscribe.Url.OriginalString)).Append("\">").Append(Encode(newsletter.Subscribe.Label)).Append("</a></p>");
        return html.ToString();
    }

    private static void Section(StringBuilder html, Section section)
    {
        switch (section)
        {
            case ArticleSection articles:
                var heading = section.Title is null ? "h2>" : "h3>";
                foreach (var article in articles.Articles)
                {
                    html.Append('<').Append(heading).Append(Encode(article.Headline)).Append("</").Append(heading);
                    if (article.Standfirst is not null)
                        html.Append("<p><em>").Append(Encode(article.Standfirst)).Append("</em></p>");
                    Paragraphs(html, article.Body);
                }

                break;
            case MetricsSection metrics:
                html.Append("<table><tbody>");
                foreach (var metric in metrics.Metrics)
                {
                    html.Append("<tr><td>").Append(Encode(metric.Label)).Append("</td><td><strong>");
                    Value(html, metric);
                    Change(html, metric);
                    html.Append("</strong></td></tr>");
                }

                html.Append("</tbody></table>");
                break;
            case ToolsSection tools:
                html.Append("<ul>");
                foreach (var tool in tools.Tools)
                    Link(html.Append("<li>"), tool.Url!, tool.Name).Append("<br>").Append(Encode(tool.Description.Paragraphs[0])).Append("</li>");
                html.Append("</ul>");
                break;
            case TrendingSection trending:
                foreach (var board in trending.Boards)
                    Board(html, board);
                html.Append("<h3>").Append(Encode(trending.MoversTitle)).Append("</h3><ul>");
                foreach (var mover in trending.Movers)
                {
                    html.Append("<li>").Append(Encode(mover.Name)).Append(" — ")
                        .Append(CultureInfo.InvariantCulture, $"{mover.From:#,##0.##} → {mover.To:#,##0.##} ").Append(Encode(mover.Metric)).Append(", <strong>")
                        .Append(CultureInfo.InvariantCulture, $"{mover.To - mover.From:+#,##0.##;−#,##0.##}")
                        .Append(CultureInfo.InvariantCulture, $" ({(mover.To - mover.From) / mover.From * 100:+#,##0.#;−#,##0.#}%)").Append("</strong></li>");
                }

                html.Append("</ul>");
                break;
            case ReadingListSection reading:
                html.Append("<ul>");
                foreach (var item in reading.Items)
                {
                    Link(html.Append("<li>"), item.Url!, item.Title).Append(" (").Append(Encode(item.Kind)).Append(", ").Append(Encode(item.Author)).Append(", ")
                        .Append(CultureInfo.InvariantCulture, $"{item.Minutes}\u00A0min").Append(")<br>").Append(Encode(item.Summary?.Paragraphs[0])).Append("</li>");
                }

                html.Append("</ul>");
                break;
        }
    }

    private static void Board(StringBuilder html, TrendingBoard board)
    {
        html.Append("<h3>").Append(Encode(board.Title)).Append("</h3><p>").Append(Encode(board.Caption)).Append("</p><ol>");
        foreach (var entry in board.Entries)
        {
            Link(html.Append("<li>"), entry.Url!, entry.Name!).Append(" — <strong>");
            Value(html, entry.Metrics[0]);
            html.Append("</strong> ").Append(Encode(entry.Metrics[0].Label));
            Change(html, entry.Metrics[0]);
            html.Append("<br>").Append(Encode(entry.Description)).Append("</li>");
        }

        html.Append("</ol>");
    }

    private static void Value(StringBuilder html, Metric metric)
    {
        if (metric.Text is not null)
            html.Append(Encode(metric.Text));
        else
            html.Append(CultureInfo.InvariantCulture, $"{metric.Value:#,##0.##}");
        if (metric.Unit is not null)
            html.Append('\u00A0').Append(Encode(metric.Unit));
    }

    private static void Change(StringBuilder html, Metric metric)
    {
        if (metric.Change is not { } change)
            return;
        html.Append(CultureInfo.InvariantCulture, $" ({change:+#,##0.##;−#,##0.##}");
        if (metric.Unit is not null)
            html.Append('\u00A0').Append(Encode(metric.Unit));
        html.Append(')');
    }

    private static void Paragraphs(StringBuilder html, RichText text)
    {
        foreach (var paragraph in text.Paragraphs)
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
    }

    private static StringBuilder Link(StringBuilder html, Uri url, string text) =>
        html.Append("<a href=\"").Append(Encode(url.OriginalString)).Append("\">").Append(Encode(text)).Append("</a>");

    private static string? Encode(string? text) => WebUtility.HtmlEncode(text);
}
