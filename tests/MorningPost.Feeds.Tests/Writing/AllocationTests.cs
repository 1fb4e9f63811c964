namespace MorningPost.Feeds.Tests.Writing;

/// <summary>What an issue costs beyond its own objects. Exact, so a test and not a benchmark.</summary>
public sealed class AllocationTests
{
    private const int Few = 200;
    private const int Many = 2200;
    private const int Bound = 128;

    /// <summary>Podcast tags are trees, which are made for each episode.</summary>
    private static readonly Issue Issue = Everything.Issue with { Episode = null };

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task An_issue_costs_at_most_128_bytes(FeedFormat format) => Assert.InRange(await PerIssue([format]), 0, Bound);

    [Fact]
    public async Task Three_formats_at_once_cost_no_more() => Assert.InRange(await PerIssue(Written.Formats), 0, Bound);

    /// <summary>The difference between two runs, so that what a document costs once doesn't count.</summary>
    private static async Task<double> PerIssue(IReadOnlyList<FeedFormat> formats)
    {
        await Allocated(formats, Few);
        var least = double.MaxValue;
        for (var run = 0; run < 3; run++)
            least = Math.Min(least, (await Allocated(formats, Many) - await Allocated(formats, Few)) / (double)(Many - Few));
        return Math.Max(0, least);
    }

    private static async Task<long> Allocated(IReadOnlyList<FeedFormat> formats, int issues)
    {
        FeedOutput[] outputs = [.. formats.Select(format => new FeedOutput(Stream.Null, format))];
        var same = Same(issues);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await FeedWriter.WriteAllAsync(Everything.Newsletter, same, outputs);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Issue> Same(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Issue;
    }
}
