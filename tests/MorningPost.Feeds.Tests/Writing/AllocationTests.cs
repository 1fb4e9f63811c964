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
