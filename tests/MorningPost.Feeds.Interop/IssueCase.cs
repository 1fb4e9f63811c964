using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Interop;

/// <summary>A projection of issues, written from the issues and not from the items that they become.</summary>
internal sealed record IssueCase(string Name, Newsletter Newsletter, IReadOnlyList<Issue> Issues, IssueProjection Projection)
    : Case(Name, Projection.ToFeed(Newsletter), [])
{
    public static IssueCase Of(
        string name, Newsletter newsletter, IReadOnlyList<Issue> issues, IssueProjection projection, FeedWriterOptions? options = null)
    {
        options ??= FeedWriterOptions.Default;
        return new IssueCase(name, newsletter, issues, projection)
        {
            Feed = projection.ToFeed(newsletter) with { Updated = issues.Max(issue => issue.Updated ?? issue.Published) },
            Items = [.. issues.SelectMany(issue => projection.ToItems(newsletter, issue, options))],
            Options = options,
        };
    }

    public override Task WriteAsync(FeedFormat format, Stream stream) =>
        FeedWriter.WriteAllAsync(
            Newsletter, Issues, [new IssueOutput(stream, format) { Projection = Projection, FeedUrl = FeedUrl(format) }], Options);
}
