using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Validation;

internal static class SectionChecks
{
    public static void Check(Findings findings, Section section)
    {
        ValueChecks.Key(findings, section.Key);
        ValueChecks.Plain(findings, "title", section.Title);
        RichText(findings, "intro", section.Intro);
        switch (section)
        {
            case ArticleSection articles:
                Each(findings, "articles", articles.Articles, Article, static article => article.Key);
                break;
            case MetricsSection metrics:
                Each(findings, "metrics", metrics.Metrics, Metric);
                break;
            case ToolsSection tools:
                Each(findings, "tools", tools.Tools, Tool, static tool => tool.Key);
                break;
            case TrendingSection trending:
                Each(findings, "boards", trending.Boards, Board, static board => board.Key);
                ValueChecks.Plain(findings, "moversTitle", trending.MoversTitle);
                if (trending.Movers.Count > 0)
                    Each(findings, "movers", trending.Movers, Mover);
                break;
            case ReadingListSection reading:
                Each(findings, "items", reading.Items, ReadingItem, static item => item.Key);
                break;
            case HtmlSection html:
                ValueChecks.Characters(findings, "html", html.Html);
                if (string.IsNullOrWhiteSpace(html.Html))
                    findings.Add(ItemRules.Blank, "html", "it is blank.");
                break;
        }
    }

    private static void Each<T>(
        Findings findings, string property, IReadOnlyList<T> elements, Action<Findings, T> check, Func<T, string>? key = null)
    {
        if (elements.Count == 0)
            findings.Add(ItemRules.EmptyList, property, "it is empty.");
        for (var i = 0; i < elements.Count; i++)
        {
            findings.Enter(property, i);
            if (key is not null)
                ValueChecks.Key(findings, key(elements[i]));
            check(findings, elements[i]);
            findings.Leave();
        }

        if (key is not null)
            IssueChecks.UniqueKeys(findings, property, elements, key);
    }

    private static void Article(Findings findings, Article article)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "headline", article.Headline);
        ValueChecks.Plain(findings, "standfirst", article.Standfirst);
        RichText(findings, "body", article.Body);
        if (article.Body.Html is null ? article.Body.Paragraphs.All(string.IsNullOrWhiteSpace) : string.IsNullOrWhiteSpace(article.Body.Html))
            findings.Add(ItemRules.Blank, "body", "it is blank.");
        SharedChecks.People(findings, "authors", article.Authors);
        ValueChecks.Web(findings, "url", article.Url);
        SharedChecks.Image(findings, "image", article.Image);
        SharedChecks.Categories(findings, "topics", article.Topics);
    }

    private static void Metric(Findings findings, Metric metric)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "label", metric.Label);
        ValueChecks.Plain(findings, "text", metric.Text);
        ValueChecks.Plain(findings, "unit", metric.Unit);
    }

    private static void Tool(Findings findings, Tool tool)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "name", tool.Name);
        ValueChecks.Required(findings, ItemRules.Blank, "description", tool.Description);
        ValueChecks.Web(findings, "url", tool.Url);
        SharedChecks.Categories(findings, "tags", tool.Tags);
    }

    private static void Board(Findings findings, TrendingBoard board)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "title", board.Title);
        ValueChecks.Plain(findings, "caption", board.Caption);
        ValueChecks.Web(findings, "url", board.Url);
        Each(findings, "entries", board.Entries, Entry, static entry => entry.Key);
    }

    private static void Entry(Findings findings, TrendingEntry entry)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "name", entry.Name);
        ValueChecks.AtLeastOne(findings, ItemRules.Number, "rank", entry.Rank);
        ValueChecks.Plain(findings, "description", entry.Description);
        ValueChecks.Web(findings, "url", entry.Url);
        if (entry.Metrics.Count > 0)
            Each(findings, "metrics", entry.Metrics, Metric);
    }

    private static void Mover(Findings findings, Mover mover)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "name", mover.Name);
        ValueChecks.Required(findings, ItemRules.Blank, "metric", mover.Metric);
        ValueChecks.Web(findings, "url", mover.Url);
    }

    private static void ReadingItem(Findings findings, ReadingItem item)
    {
        ValueChecks.Required(findings, ItemRules.Blank, "title", item.Title);
        ValueChecks.Plain(findings, "summary", item.Summary);
        ValueChecks.Web(findings, "url", item.Url);
        ValueChecks.Plain(findings, "kind", item.Kind);
        ValueChecks.Plain(findings, "author", item.Author);
        ValueChecks.AtLeastOne(findings, ItemRules.Number, "minutes", item.Minutes);
    }

    private static void RichText(Findings findings, string property, RichText? text)
    {
        if (!findings.ReadsTexts || text is null)
            return;
        if (text.Html is not null)
            ValueChecks.Characters(findings, property, text.Html);
        foreach (var paragraph in text.Paragraphs)
            ValueChecks.Plain(findings, property, paragraph);
    }
}
