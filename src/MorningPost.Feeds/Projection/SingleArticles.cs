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
                sink.Html.ArticleBody(article);
                var piece = new Piece
                {
                    Title = article.Headline,
                    Summary = article.Standfirst,
                    Url = article.Url,
                    Image = article.Image,
                    Authors = article.Authors,
                    Categories = article.Topics,
                };
                sink.Emit(ItemOf(newsletter, issue, $"{section.Key}/{article.Key}", piece, sink.Body));
            }
        }
    }
}
