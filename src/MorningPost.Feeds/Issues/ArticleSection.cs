using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A section of articles: the lead story, a deep dive, the opinion page.</summary>
public sealed record ArticleSection : Section
{
    /// <summary>The articles, in order.</summary>
    public required IReadOnlyList<Article> Articles { get; init => field = ValueList.Of(value); }
}
