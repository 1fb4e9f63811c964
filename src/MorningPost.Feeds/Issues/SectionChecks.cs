using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Checks what sections hold. Writers run this on every issue, so it goes over spans and allocates nothing.</summary>
internal static class SectionChecks
{
    public static void Check(Findings findings, Section section)
    {
        ValueChecks.Plain(findings, "title", section.Title);
        RichText(findings, "intro", section.Intro);
        switch (section)
        {
            case ArticleSection articles:
                Articles(findings, articles.Articles);
                break;
            case MetricsSection metrics:
                NotEmpty(findings, "metrics", metrics.Metrics.Count);
                Metrics(findings, metrics.Metrics);
                break;
            case ToolsSection tools:
                Tools(findings, tools.Tools);
                break;
            case TrendingSection trending:
                Boards(findings, trending.Boards);
                ValueChecks.Plain(findings, "moversTitle", trending.MoversTitle);
                Movers(findings, trending.Movers);
                break;
            case ReadingListSection reading:
                ReadingItems(findings, reading.Items);
                break;
            case HtmlSection html:
                ValueChecks.Characters(findings, "html", html.Html);
                if (Blank.Is(html.Html))
                    findings.Add(ItemRules.Blank, "html", "it is blank.");
                break;
        }
    }

    private static void NotEmpty(Findings findings, string property, int count)
    {
        if (count == 0)
            findings.Add(ItemRules.EmptyList, property, "it is empty.");
    }

    private static void Articles(Findings findings, IReadOnlyList<Article> articles)
    {
        NotEmpty(findings, "articles", articles.Count);
        var keys = findings.EnterKeys(articles.Count);
        var index = 0;
        foreach (var article in articles.Span())
        {
            findings.Enter("articles", index++);
            findings.Key(keys, article.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "headline", article.Headline);
            ValueChecks.Plain(findings, "standfirst", article.Standfirst);
            RichText(findings, "body", article.Body);
            if (IsBlank(article.Body))
                findings.Add(ItemRules.Blank, "body", "it is blank.");
            SharedChecks.People(findings, "authors", article.Authors);
            ValueChecks.Web(findings, "url", article.Url);
            SharedChecks.Image(findings, "image", article.Image);
            SharedChecks.Categories(findings, "topics", article.Topics);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Metrics(Findings findings, IReadOnlyList<Metric> metrics)
    {
        var index = 0;
        foreach (var metric in metrics.Span())
        {
            findings.Enter("metrics", index++);
            ValueChecks.Required(findings, ItemRules.Blank, "label", metric.Label);
            ValueChecks.Plain(findings, "text", metric.Text);
            ValueChecks.Plain(findings, "unit", metric.Unit);
            findings.Leave();
        }
    }

    private static void Tools(Findings findings, IReadOnlyList<Tool> tools)
    {
        NotEmpty(findings, "tools", tools.Count);
        var keys = findings.EnterKeys(tools.Count);
        var index = 0;
        foreach (var tool in tools.Span())
        {
            findings.Enter("tools", index++);
            findings.Key(keys, tool.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "name", tool.Name);
            ValueChecks.Required(findings, ItemRules.Blank, "description", tool.Description);
            ValueChecks.Web(findings, "url", tool.Url);
            SharedChecks.Categories(findings, "tags", tool.Tags);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Boards(Findings findings, IReadOnlyList<TrendingBoard> boards)
    {
        NotEmpty(findings, "boards", boards.Count);
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
        NotEmpty(findings, "entries", entries.Count);
        var keys = findings.EnterKeys(entries.Count);
        var index = 0;
        foreach (var entry in entries.Span())
        {
            findings.Enter("entries", index++);
            findings.Key(keys, entry.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "name", entry.Name);
            ValueChecks.AtLeastOne(findings, ItemRules.Number, "rank", entry.Rank);
            ValueChecks.Plain(findings, "description", entry.Description);
            ValueChecks.Web(findings, "url", entry.Url);
            Metrics(findings, entry.Metrics);
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
            ValueChecks.Web(findings, "url", mover.Url);
            findings.Leave();
        }
    }

    private static void ReadingItems(Findings findings, IReadOnlyList<ReadingItem> items)
    {
        NotEmpty(findings, "items", items.Count);
        var keys = findings.EnterKeys(items.Count);
        var index = 0;
        foreach (var item in items.Span())
        {
            findings.Enter("items", index++);
            findings.Key(keys, item.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "title", item.Title);
            ValueChecks.Plain(findings, "summary", item.Summary);
            ValueChecks.Web(findings, "url", item.Url);
            ValueChecks.Plain(findings, "kind", item.Kind);
            ValueChecks.Plain(findings, "author", item.Author);
            ValueChecks.AtLeastOne(findings, ItemRules.Number, "minutes", item.Minutes);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static bool IsBlank(RichText text)
    {
        if (text.Html is not null)
            return Blank.Is(text.Html);
        foreach (var paragraph in text.Paragraphs.Span())
        {
            if (!Blank.Is(paragraph))
                return false;
        }

        return true;
    }

    private static void RichText(Findings findings, string property, RichText? text)
    {
        if (!findings.ReadsTexts || text is null)
            return;
        if (text.Html is not null)
            ValueChecks.Characters(findings, property, text.Html);
        var index = 0;
        foreach (var paragraph in text.Paragraphs.Span())
        {
            findings.Enter(property, index++);
            ValueChecks.Paragraph(findings, paragraph);
            findings.Leave();
        }
    }
}
