using MorningPost.Feeds.Media;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Tests.Media;
using MorningPost.Feeds.Tests.Podcast;

namespace MorningPost.Feeds.Tests.Snapshots;

/// <summary>Whole documents, byte for byte. Each is also read by readers that aren't ours.</summary>
public sealed class DocumentTests
{
    private static readonly Feed Minimal = new()
    {
        Title = "Changelog",
        Url = new Uri("https://example.org/changes"),
        FeedUrl = new Uri("https://example.org/changes.xml"),
        Description = "What changed",
        Language = "en",
        Updated = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
        Authors = [new FeedPerson { Name = "Ada" }],
    };

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Everything_a_feed_can_say(FeedFormat format) => Match(format, Everything.Feed, Everything.Items);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Everything_indented_for_humans(FeedFormat format) =>
        Match(
            format,
            Everything.Feed,
            Everything.Items,
            new FeedWriterOptions { Format = new() { Indented = true, Stylesheet = new Uri("/feed.css", UriKind.Relative) } });

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Every_option_the_other_way(FeedFormat format) =>
        Match(
            format,
            Everything.Feed,
            Everything.Items,
            new FeedWriterOptions { Format = new() { RssAuthors = RssAuthorStyle.OneEach, RssUpdated = true, Generator = null } });

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_newsletter_that_is_a_podcast(FeedFormat format) => await Snapshot.MatchAsync(
        await Written.Issues(format, Everything.Newsletter with { Show = AudioEdition.Show }, [Everything.Issue with { Sections = [] }]), format, nameof(DocumentTests));

    [Theory]
    [ClassData(typeof(Formats))]
    public Task No_item(FeedFormat format) => Match(format, Minimal, []);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task One_minimal_item(FeedFormat format) => Match(format, Minimal,
    [
        new FeedItem
        {
            Id = "tag:example.org,2026:v2",
            Url = new Uri("https://example.org/changes/v2"),
            Title = "Version 2",
            Summary = "Faster.",
            Published = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
        },
    ]);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task An_archive_page(FeedFormat format) => Match(
        format,
        Minimal with
        {
            Paging = new FeedPaging
            {
                IsArchive = true,
                Current = new Uri("https://example.org/changes.xml"),
                PreviousArchive = new Uri("https://example.org/archive/0001.xml"),
                NextArchive = new Uri("https://example.org/archive/0003.xml"),
            },
            FeedUrl = new Uri("https://example.org/archive/0002.xml"),
        },
        Everything.Items.Take(1));

    [Theory]
    [ClassData(typeof(Formats))]
    public Task A_complete_feed(FeedFormat format) =>
        Match(format, Minimal with { Paging = new FeedPaging { IsComplete = true } }, Everything.Items.Skip(1).Take(1));

    [Theory]
    [ClassData(typeof(Formats))]
    public Task A_podcast(FeedFormat format) =>
        Match(format, AudioEdition.Feed, AudioEdition.Items, new FeedWriterOptions { Format = new() { Indented = true } });

    [Theory]
    [ClassData(typeof(Formats))]
    public Task An_item_with_media(FeedFormat format) =>
        Match(
            format,
            Minimal with { Namespaces = [MediaExtensions.Namespace] },
            [Film.Item],
            new FeedWriterOptions { Format = new() { Indented = true } });

    [Theory]
    [ClassData(typeof(Formats))]
    public Task An_issue(FeedFormat format) => Match(format, IssueProjection.Issues);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task An_issue_with_the_typed_issue_and_its_image_repeated(FeedFormat format) =>
        Match(
            format,
            IssueProjection.Issues,
            new FeedWriterOptions { Projection = new() { IncludeIssue = true, RepeatLeadImageInContent = true } });

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_articles_of_an_issue(FeedFormat format) => Match(format, IssueProjection.Articles);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task A_section_of_an_issue(FeedFormat format) =>
        Match(format, IssueProjection.Section("figures").WithTitle("Figures of the day"));

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_tools_of_an_issue(FeedFormat format) => Match(format, IssueProjection.Tools);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_trending_entries_of_an_issue(FeedFormat format) => Match(format, IssueProjection.TrendingEntries);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_reading_list_of_an_issue(FeedFormat format) => Match(format, IssueProjection.ReadingList);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_listings_of_an_issue(FeedFormat format) => Match(format, IssueProjection.Listings);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_quotes_of_an_issue(FeedFormat format) => Match(format, IssueProjection.Quotes);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_pictures_of_an_issue(FeedFormat format) => Match(format, IssueProjection.Pictures);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task The_newest_issues_of_the_sample_archive(FeedFormat format) => MatchSample(format, skip: 2);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Issues_in_German_and_in_Arabic(FeedFormat format) => MatchSample(format, skip: 0);

    private static async Task MatchSample(
        FeedFormat format, int skip, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync(TestContext.Current.CancellationToken);
        var issues = await folder.ReadIssuesAsync(skip, TestContext.Current.CancellationToken).Take(2)
            .ToListAsync(TestContext.Current.CancellationToken);
        var document = await Written.Issues(format, newsletter, issues);
        ForeignReaders.Check(document, format, 2);
        await Snapshot.MatchAsync(document, format, nameof(DocumentTests), method);
    }

    private static async Task Match(
        FeedFormat format, Feed feed, IEnumerable<FeedItem> items, FeedWriterOptions? options = null, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var list = items.ToList();
        var document = await Written.Feed(format, feed, list, options);
        ForeignReaders.Check(document, format, list.Count(item => item.Retraction is null));
        await Snapshot.MatchAsync(document, format, nameof(DocumentTests), method);
    }

    private static async Task Match(
        FeedFormat format, IssueProjection projection, FeedWriterOptions? options = null, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var document = await Written.Issues(format, Everything.Newsletter, [Everything.Issue], projection, options);
        ForeignReaders.Check(document, format, FeedReader.Read(document).Items.Count);
        await Snapshot.MatchAsync(document, format, nameof(DocumentTests), method);
    }
}
