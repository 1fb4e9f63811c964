using CsCheck;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Writing;

/// <summary>What an issue costs beyond its own objects. Exact, so a test and not a benchmark.</summary>
public sealed class AllocationTests
{
    private const int Bound = 128;

    /// <summary>Podcast tags are trees, which are made for each episode.</summary>
    private static readonly Issue Issue = Everything.Issue with { Episode = null };

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task An_issue_costs_at_most_128_bytes(FeedFormat format) =>
        Assert.InRange(await PerIssue(Issue, IssueProjection.Issues, [format], few: 200, many: 2200), 0, Bound);

    [Fact]
    public async Task Three_formats_at_once_cost_no_more() =>
        Assert.InRange(await PerIssue(Issue, IssueProjection.Issues, Written.Formats, few: 200, many: 2200), 0, Bound);

    /// <summary>All entries, and sections: their ids, addresses and titles are made of several, and of none a string. A summary that is
    /// made of HTML, or of several paragraphs, is one.</summary>
    [Theory]
    [MemberData(nameof(Projections))]
    public async Task The_items_of_single_entries_cost_no_more(string key)
    {
        var projection = All.Single(projection => projection.Key == key);
        var issue = Issue.RewriteTexts((text, _, _) => text is { Html: null, Paragraphs.Count: 1 } ? text : RichText.Plain("Plain."));

        Assert.NotEmpty(projection.ToItems(Everything.Newsletter, issue));
        Assert.InRange(await PerIssue(issue, projection, Written.Formats, few: 100, many: 1100), 0, Bound);
    }

    [Fact]
    public async Task What_is_for_subscribers_or_paid_for_is_left_out_at_no_cost()
    {
        var issue = Issue with { Sections = [.. Issue.Sections, new TextSection { Key = "inside", Text = "Secret.", Audience = Audience.Subscribers }] };

        Assert.InRange(await PerIssue(issue, IssueProjection.Issues.WithoutSponsored(), Written.Formats, few: 100, many: 1100), 0, Bound);
    }

    public static TheoryData<string> Projections { get; } = [.. All.Select(projection => projection.Key)];

    private static IssueProjection[] All =>
    [
        IssueProjection.Articles, IssueProjection.Tools, IssueProjection.TrendingEntries, IssueProjection.ReadingList,
        IssueProjection.Listings, IssueProjection.Quotes, IssueProjection.Pictures, IssueProjection.Section(Everything.Issue.Sections[0].Key),
        IssueProjection.Articles.WithoutSponsored(), IssueProjection.Articles.By("Zoë", "zoe"),
    ];

    [Fact]
    public Task A_random_issue_of_all_kinds_costs_no_more() =>
        Arbitrary.OfAscii<Issue>(Arbitrary.PlainText).SampleAsync(
            async issue =>
            {
                var plain = issue with { Episode = null };
                var perIssue = await PerIssue(
                    plain, IssueProjection.Issues.For(Audience.Subscribers), Written.Formats, few: 100, many: 600);
                Assert.InRange(perIssue, 0, Bound);
            },
            iter: 12, threads: 1);

    /// <summary>The difference between two runs, so that what a document costs once doesn't count.</summary>
    private static async Task<double> PerIssue(
        Issue issue, IssueProjection projection, IReadOnlyList<FeedFormat> formats, int few, int many)
    {
        await Allocated(issue, projection, formats, few);
        var least = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var difference = await Allocated(issue, projection, formats, many) - await Allocated(issue, projection, formats, few);
            least = Math.Min(least, difference / (double)(many - few));
        }

        return Math.Max(0, least);
    }

    private static async Task<long> Allocated(Issue issue, IssueProjection projection, IReadOnlyList<FeedFormat> formats, int count)
    {
        FeedOutput[] outputs = [.. formats.Select(format => new IssueOutput(Stream.Null, format) { Projection = projection })];
        var issues = Same(issue, count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await FeedWriter.WriteAllAsync(Everything.Newsletter, issues, outputs);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Issue> Same(Issue issue, int count)
    {
        for (var i = 0; i < count; i++)
            yield return issue;
    }
}
