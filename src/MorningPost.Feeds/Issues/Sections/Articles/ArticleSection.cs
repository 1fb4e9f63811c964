using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A section of articles: the lead story, a deep dive, the opinion page.</summary>
public sealed record ArticleSection : Section
{
    /// <summary>The articles, in order.</summary>
    public required IReadOnlyList<Article> Articles { get; init => field = ValueList.Of(value); }

    internal override string? HeadlineOf(bool withSponsored = true)
    {
        Article? only = null;
        foreach (var article in Articles.Span())
        {
            if (!withSponsored && article.Sponsor is not null)
                continue;
            if (only is not null)
                return null;
            only = article;
        }

        return only?.Headline;
    }

    internal override int PieceCount => Articles.Count;

    internal override Piece PieceAt(int index) => ArticleLayout.Piece(Articles[index]);

    internal override Section WithoutSponsored() => this with { Articles = [.. Articles.Where(entry => entry.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Articles, "articles", static (walk, entry) =>
            walk.Visit(entry.Body, "body", entry.Url) is var text && !ReferenceEquals(text, entry.Body)
                ? entry with { Body = text }
                : entry) is { } rewritten
            ? this with { Articles = rewritten }
            : this;

    private protected override void CheckContent(Findings findings) => ArticleChecks.Check(findings, Articles);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        foreach (var article in Articles.Span())
        {
            if (sink.Shows(article.Sponsor))
                ArticleLayout.InSection(sink, article, level);
        }
    }
}
