using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Tests;

/// <summary>Writes to memory.</summary>
internal static class Written
{
    public static readonly IReadOnlyList<FeedFormat> Formats = Enum.GetValues<FeedFormat>();

    public static async Task<byte[]> Feed(FeedFormat format, Feed feed, IEnumerable<FeedItem> items, FeedWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(stream, format, feed, items, options);
        return stream.ToArray();
    }

    public static async Task<byte[]> Issues(
        FeedFormat format, Newsletter newsletter, IEnumerable<Issue> issues, IssueProjection? projection = null, FeedWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        var output = new IssueOutput(stream, format)
        {
            Projection = projection ?? IssueProjection.Issues,
            FeedUrl = new Uri(newsletter.Url, format.GetFileName()),
        };
        await FeedWriter.WriteAllAsync(newsletter, issues, [output], options);
        return stream.ToArray();
    }
}
