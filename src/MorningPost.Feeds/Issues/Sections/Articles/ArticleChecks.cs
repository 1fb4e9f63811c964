using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class ArticleChecks
{
    public static void Check(Findings findings, IReadOnlyList<Article> articles)
    {
        SectionChecks.NotEmpty(findings, "articles", articles.Count);
        var keys = findings.EnterKeys(articles.Count);
        var index = 0;
        foreach (var article in articles.Span())
        {
            findings.Enter("articles", index++);
            findings.Key(keys, article.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "headline", article.Headline);
            ValueChecks.Plain(findings, "standfirst", article.Standfirst);
            SectionChecks.RequiredRichText(findings, "body", article.Body);
            SharedChecks.People(findings, "authors", article.Authors);
            ValueChecks.Web(findings, "url", article.Url);
            SharedChecks.Image(findings, "image", article.Image);
            SharedChecks.Categories(findings, "topics", article.Topics);
            SectionChecks.Sponsor(findings, article.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }
}
