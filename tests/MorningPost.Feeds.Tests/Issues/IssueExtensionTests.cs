using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Tests.Issues;

public sealed class IssueExtensionTests
{
    private static readonly FeedWriterOptions WithIssues = new()
    {
        Format = new() { IncludeEmails = true },
        Projection = new() { IncludeIssue = true },
    };

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task Every_issue_of_the_sample_archive_comes_back_equal(FeedFormat format)
    {
        var folder = SampleArchive.Open();
        var issues = await folder.ReadNewestIssuesAsync(cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        var document = await WriteAndRead(await folder.ReadNewsletterAsync(TestContext.Current.CancellationToken), issues, format);

        Assert.Empty(document.Diagnostics);
        Assert.Equal(issues, document.Items.Select(item => item.TryGetIssue(out var issue) ? issue : null));
    }

    [Fact]
    public void An_item_without_an_issue_has_none()
    {
        Assert.False(new FeedItem { Id = "tag:example.org,2026:1" }.TryGetIssue(out var issue));
        Assert.Null(issue);
    }

    private static async Task<FeedDocument> WriteAndRead(Newsletter newsletter, IReadOnlyList<Issue> issues, FeedFormat format)
    {
        using var stream = new MemoryStream();
        IssueOutput[] outputs = [new IssueOutput(stream, format) { Projection = IssueProjection.Issues.For(Audience.Subscribers) }];
        await FeedWriter.WriteAllAsync(newsletter, issues, outputs, WithIssues, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return await FeedReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
