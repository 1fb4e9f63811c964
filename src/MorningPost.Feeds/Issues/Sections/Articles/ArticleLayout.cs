using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class ArticleLayout
{
    public static void InSection(BlockSink sink, Article article, int level)
    {
        sink.BeginPart(article.Key);
        sink.Heading(level, article.Headline, article.Url);
        article.Sponsor?.Begin(sink);
        if (!Blank.Is(article.Standfirst))
            sink.Standfirst(article.Standfirst);
        Byline(sink, article.Authors);
        if (article.Image is not null)
            sink.Figure(article.Image);
        article.Body.LayOut(sink);
        sink.EndSponsored(article.Sponsor is not null);
        sink.EndPart();
    }

    public static Piece Piece(Article article) => new()
    {
        Key = article.Key,
        Title = article.Headline,
        Sentence = article.Standfirst,
        Url = article.Url,
        Authors = article.Authors,
        Topics = article.Topics,
        Image = article.Image,
        Sponsor = article.Sponsor,
        Layout = article,
    };

    public static void Alone(BlockSink sink, Article article)
    {
        if (!Blank.Is(article.Standfirst))
            sink.Standfirst(article.Standfirst);
        article.Body.LayOut(sink);
    }

    private static void Byline(BlockSink sink, IReadOnlyList<FeedPerson> authors)
    {
        var any = false;
        foreach (var author in authors.Span())
        {
            if (author.DisplayName is not { } name)
                continue;
            if (!any)
                sink.BeginParagraph();
            sink.Sign(any ? ", "u8 : "— "u8);
            any = true;
            sink.LinkOrText(author.Url is { } url && FeedUrl.IsWeb(url) ? url : null, name);
        }

        if (any)
            sink.EndParagraph();
    }
}
