using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

internal sealed class SingleArticles(string title) : SinglePieces("articles", title)
{
    public override IssueProjection WithTitle(string title) => new SingleArticles(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        foreach (var section in issue.Sections.OfType<ArticleSection>())
        {
            foreach (var article in section.Articles)
            {
                Fill(
                    sink, newsletter, issue, $"{section.Key}/{article.Key}", article.Headline, article.Standfirst, article.Url, article.Authors, article.Topics);
                sink.Item.Refill(article.Image, ValueList.Empty<FeedAttachment>(), issue.Retraction);
                sink.Html.ArticleBody(article);
                sink.Emit();
            }
        }
    }
}
