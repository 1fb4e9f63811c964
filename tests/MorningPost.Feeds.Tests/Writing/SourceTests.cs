using System.Collections;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MorningPost.Feeds.Tests.Writing;

/// <summary>Every kind of source goes into one overload without a cast, and gives the same bytes.</summary>
public sealed class SourceTests
{
    private static readonly Feed Feed = Everything.Feed;
    private static readonly Newsletter Newsletter = Everything.Newsletter;
    // What was taken back comes first, as a collection is written.
    private static readonly List<FeedItem> Items = [.. Everything.Items.OrderBy(item => item.Retraction is null)];
    private static readonly List<Issue> Issues = [Everything.Issue];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_of_Entity_Framework_Core_is_never_read_synchronously()
    {
        await using var blog = await Blog.WithAsync(posts: 40);
        var feed = Feed with { Updated = null };
        IEnumerable<FeedItem> hidden = blog.Items;

        var written = new List<string>
        {
            await FeedWriter.WriteToStringAsync(FeedFormat.Atom, feed, blog.Items, cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(FeedFormat.Atom, feed, hidden, cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(
                FeedFormat.Atom, feed, blog.Items.Where(item => item.Title != null), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(FeedFormat.Atom, feed, blog.Items.AsAsyncEnumerable(), cancellationToken: Cancellation),
        };
        var findings = await FeedValidator.ValidateAsync(feed, blog.Items, FeedFormat.Atom, cancellationToken: Cancellation);

        Assert.Single(written.Distinct());
        Assert.Equal(40, written[0].Split("<entry").Length - 1);
        Assert.DoesNotContain(findings, finding => finding.Severity == FeedSeverity.Error);
        Assert.Equal(0, blog.SynchronousReads);
        Assert.Equal(5, blog.AsynchronousReads);
    }

    [Fact]
    public async Task What_is_both_kinds_of_sequence_is_read_as_the_asynchronous_one()
    {
        var both = new Both<FeedItem>(Items);
        var issues = new Both<Issue>(Issues);

        await FeedWriter.WriteAsync(Stream.Null, FeedFormat.Rss, Feed, both, cancellationToken: Cancellation);
        await FeedWriter.WriteAsync(new FeedOutput(Stream.Null, FeedFormat.Rss), Feed, both, cancellationToken: Cancellation);
        await FeedWriter.WriteAllAsync(Feed, both, [new FeedOutput(Stream.Null, FeedFormat.Rss)], cancellationToken: Cancellation);
        await FeedWriter.WriteAsync(Stream.Null, FeedFormat.Rss, Newsletter, issues, cancellationToken: Cancellation);
        await FeedWriter.WriteAsync(new FeedOutput(Stream.Null, FeedFormat.Rss), Newsletter, issues, cancellationToken: Cancellation);
        await FeedWriter.WriteAllAsync(Newsletter, issues, [new FeedOutput(Stream.Null, FeedFormat.Rss)], cancellationToken: Cancellation);
        await FeedValidator.ValidateAsync(Feed, both, cancellationToken: Cancellation);
        await FeedValidator.ValidateAsync(Newsletter, issues, cancellationToken: Cancellation);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Items_give_the_same_bytes_from_every_source(FeedFormat format)
    {
        var expected = await Written.Feed(format, Feed, Items);
        string[] written =
        [
            await FeedWriter.WriteToStringAsync(format, Feed, Items, cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, [.. Items], cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, Items.ToArray(), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, Items.Where(item => item.Id.Length > 0), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, Items.AsReadOnly(), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, Items.AsQueryable(), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, Items.ToAsyncEnumerable(), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(
                format, Feed, Items.ToAsyncEnumerable().Where(item => item.Id.Length > 0), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Feed, new Both<FeedItem>(Items), cancellationToken: Cancellation),
        ];

        Assert.All(written, document => Assert.Equal(Encoding.UTF8.GetString(expected), document));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Issues_give_the_same_bytes_from_every_source(FeedFormat format)
    {
        string[] written =
        [
            await FeedWriter.WriteToStringAsync(format, Newsletter, Issues, cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Newsletter, [.. Issues], cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(
                format, Newsletter, Issues.OrderBy(issue => issue.Published), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Newsletter, Issues.ToAsyncEnumerable(), cancellationToken: Cancellation),
            await FeedWriter.WriteToStringAsync(format, Newsletter, new Both<Issue>(Issues), cancellationToken: Cancellation),
        ];

        Assert.Single(written.Distinct());
    }

    [Fact]
    public async Task Null_in_a_source_is_an_argument_that_is_wrong()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => FeedWriter.WriteAsync(Stream.Null, FeedFormat.Rss, Feed, [Items[0], null!], cancellationToken: Cancellation));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () =>
                FeedWriter.WriteAsync(Stream.Null, FeedFormat.Rss, Newsletter, new Both<Issue>([null!]), cancellationToken: Cancellation));
    }

    /// <summary>A sequence of both kinds that refuses to be read as the synchronous one.</summary>
    private sealed class Both<T>(IReadOnlyList<T> elements) : IEnumerable<T>, IAsyncEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => throw new InvalidOperationException("A synchronous read.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            elements.ToAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
    }
}
