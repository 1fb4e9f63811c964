using System.Globalization;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>The one place that knows where in an issue HTML can stand.</summary>
internal static class IssueTexts
{
    /// <summary>Takes a text and gives it back, or another.</summary>
    /// <param name="text">The text, plain or HTML.</param>
    /// <param name="path">Where it stands in the issue.</param>
    /// <param name="page">The page it stands on.</param>
    public delegate RichText Visitor(RichText text, string path, Uri? page);

    /// <summary>Goes over the texts of an issue in the order of its file, and puts another text where it is given one.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="visit">Is given each text.</param>
    /// <returns>The same issue when every text stayed what it was.</returns>
    public static Issue Rewrite(Issue issue, Visitor visit) =>
        Rewrite(issue.Sections, (section, i) => Rewrite(section, Path($"sections[{i}]"), issue.Url, visit)) is { } sections
            ? issue with { Sections = sections }
            : issue;

    private static Section Rewrite(Section section, string path, Uri? page, Visitor visit)
    {
        if (section.Intro is { } intro && visit(intro, $"{path}.intro", page) is var newIntro && !ReferenceEquals(newIntro, intro))
            section = section with { Intro = newIntro };
        return section switch
        {
            HtmlSection html => Rewrite(html, path, page, visit),
            ArticleSection stories => Rewrite(stories, path, page, visit),
            _ => section,
        };
    }

    private static HtmlSection Rewrite(HtmlSection section, string path, Uri? page, Visitor visit)
    {
        var html = RichText.FromHtml(section.Html);
        var rewritten = visit(html, $"{path}.html", page);
        return ReferenceEquals(rewritten, html) ? section : section with { Html = rewritten.Html! };
    }

    private static ArticleSection Rewrite(ArticleSection section, string path, Uri? page, Visitor visit) =>
        Rewrite(section.Articles, (article, i) => Rewrite(article, Path($"{path}.articles[{i}]"), page, visit)) is { } articles
            ? section with { Articles = articles }
            : section;

    private static Article Rewrite(Article article, string path, Uri? page, Visitor visit)
    {
        var body = visit(article.Body, $"{path}.body", article.Url ?? page);
        return ReferenceEquals(body, article.Body) ? article : article with { Body = body };
    }

    /// <returns>The new list; null when every element stayed what it was.</returns>
    private static List<T>? Rewrite<T>(IReadOnlyList<T> list, Func<T, int, T> rewrite) where T : class
    {
        List<T>? rewritten = null;
        for (var i = 0; i < list.Count; i++)
        {
            var element = rewrite(list[i], i);
            if (rewritten is null && !ReferenceEquals(element, list[i]))
                rewritten = [.. list.Take(i)];
            rewritten?.Add(element);
        }

        return rewritten;
    }

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
