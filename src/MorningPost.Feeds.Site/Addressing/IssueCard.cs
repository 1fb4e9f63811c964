using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>What other pages show of an issue.</summary>
internal sealed record IssueCard
{
    /// <summary>Its address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The same below the site's base; null where it has no page here.</summary>
    public required string? Path { get; init; }

    public required string Title { get; init; }

    public required string? Standfirst { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required string? Language { get; init; }

    public static IssueCard Of(Issue issue, SiteAddresses addresses)
    {
        var url = addresses.UrlOf(issue);
        return new IssueCard
        {
            Url = url,
            Path = addresses.PathOf(url),
            Title = issue.Title,
            Standfirst = issue.Standfirst,
            Published = issue.Published,
            Language = issue.Language,
        };
    }
}
