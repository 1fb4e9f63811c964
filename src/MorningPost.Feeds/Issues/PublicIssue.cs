namespace MorningPost.Feeds.Issues;

/// <summary>An issue without what isn't for everybody: the e-mail addresses of its people.</summary>
internal static class PublicIssue
{
    public static Issue Of(Issue issue) => issue with { Authors = Named(issue.Authors), Sections = [.. issue.Sections.Select(Of)] };

    private static Section Of(Section section) => section is ArticleSection articles
        ? articles with { Articles = [.. articles.Articles.Select(article => article with { Authors = Named(article.Authors) })] }
        : section;

    /// <summary>Who has an address alone isn't named at all.</summary>
    private static IReadOnlyList<FeedPerson> Named(IReadOnlyList<FeedPerson> people) =>
        people.Any(person => person.Email is not null)
            ? [.. people.Select(person => person with { Email = null }).Where(person => person.DisplayName is not null)]
            : people;
}
