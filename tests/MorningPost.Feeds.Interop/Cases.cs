using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Interop;

/// <summary>All that is written.</summary>
internal static class Cases
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    private static readonly Feed Changelog = new()
    {
        Id = "tag:example.org,2026:changes",
        Title = "Changelog",
        Url = new Uri("https://example.org/changes"),
        Updated = Noon,
        Authors = [new FeedPerson { Name = "Ada" }],
    };

    public static async Task<IReadOnlyList<Case>> AllAsync() =>
    [
        new Case("everything", Everything.Feed, Everything.Items),
        new Case("options", Everything.Feed, Everything.Items)
        {
            Options = new FeedWriterOptions
            {
                Format = new() { RssAuthors = RssAuthorStyle.OneEach, RssUpdated = true, Generator = null, Indented = true },
            },
        },
        new Case("addresses", Everything.Feed, Everything.Items)
        {
            Options = new FeedWriterOptions { Format = new() { IncludeEmails = true } },
        },
        new Case("contacts", Everything.Feed, Everything.Items)
        {
            Options = new FeedWriterOptions { Format = new() { RssAuthors = RssAuthorStyle.Email } },
            Formats = [FeedFormat.Rss],
        },
        new Case("empty", Changelog, []),
        new Case(
            "minimal",
            Changelog,
            [new FeedItem { Id = "tag:example.org,2026:v2", Content = FeedContent.Text("Faster."), Published = Noon }]),
        new Case("shapes", Changelog, Shapes.Items),
        new Case("hostile", Hostile.Feed, Hostile.Items),
        .. OneIssue(),
        .. Letters(),
        .. await ArchiveAsync(),
    ];

    private static IEnumerable<Case> OneIssue()
    {
        var carried = new FeedWriterOptions { Projection = new() { IncludeIssue = true, RepeatLeadImageInContent = true } };
        return
        [
            IssueCase.Of("issue", Everything.Newsletter, [Everything.Issue], IssueProjection.Issues, carried),
            IssueCase.Of("issue-articles", Everything.Newsletter, [Everything.Issue], IssueProjection.Articles),
            IssueCase.Of("issue-listings", Everything.Newsletter, [Everything.Issue], IssueProjection.Listings),
            IssueCase.Of("issue-quotes", Everything.Newsletter, [Everything.Issue], IssueProjection.Quotes),
            IssueCase.Of("issue-pictures", Everything.Newsletter, [Everything.Issue], IssueProjection.Pictures),
        ];
    }

    /// <summary>Texts, listings, quotes, galleries, sponsors, a part for subscribers and an episode, for each audience.</summary>
    private static IEnumerable<Case> Letters()
    {
        IReadOnlyList<Issue> newestFirst = [.. ShapeLetters.Names.Select(ShapeLetters.Read).OrderByDescending(issue => issue.Published)];
        return
        [
            IssueCase.Of("letters", ShapeLetters.Newsletter, newestFirst, IssueProjection.Issues),
            IssueCase.Of("letters-subscribers", ShapeLetters.Newsletter, newestFirst, IssueProjection.Issues.For(Audience.Subscribers)),
            IssueCase.Of("letters-unsponsored", ShapeLetters.Newsletter, newestFirst, IssueProjection.Issues.WithoutSponsored()),
            IssueCase.Of("letters-excerpts", ShapeLetters.Newsletter, newestFirst, IssueProjection.Issues.Excerpts()),
        ];
    }

    private static async Task<IEnumerable<Case>> ArchiveAsync()
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync();
        var issues = await folder.ReadNewestIssuesAsync().ToListAsync();
        return
        [
            IssueCase.Of("archive-issues", newsletter, issues, IssueProjection.Issues),
            IssueCase.Of("archive-articles", newsletter, issues, IssueProjection.Articles),
            IssueCase.Of("archive-deep-dive", newsletter, issues, IssueProjection.Section("deep-dive")),
            IssueCase.Of("archive-tools", newsletter, issues, IssueProjection.Tools),
            IssueCase.Of("archive-trending", newsletter, issues, IssueProjection.TrendingEntries),
            IssueCase.Of("archive-reading-list", newsletter, issues, IssueProjection.ReadingList),
            IssueCase.Of("archive-listings", newsletter, issues, IssueProjection.Listings),
            IssueCase.Of("archive-quotes", newsletter, issues, IssueProjection.Quotes),
            IssueCase.Of("archive-pictures", newsletter, issues, IssueProjection.Pictures),
        ];
    }
}
