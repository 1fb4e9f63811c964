using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A section of articles: the lead story, a deep dive, the opinion page.</summary>
public sealed record ArticleSection : Section
{
    /// <summary>The articles, in order.</summary>
    public required IReadOnlyList<Article> Articles { get; init => field = ValueList.Of(value); }

    internal override string? Headline => Articles is [var only] ? only.Headline : null;

    internal override IEnumerable<Piece> Pieces() => Articles.Select(ArticleLayout.Piece);

    internal override Section? WithoutSponsored() =>
        Articles.All(entry => entry.Sponsor is null) ? this
        : Articles.All(entry => entry.Sponsor is not null) ? null
        : this with { Articles = [.. Articles.Where(entry => entry.Sponsor is null)] };

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
            ArticleLayout.InSection(sink, article, level);
    }
}
