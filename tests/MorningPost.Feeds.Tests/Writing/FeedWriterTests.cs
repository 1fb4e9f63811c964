using System.IO.Pipelines;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Tests.Writing;

public sealed class FeedWriterTests
{
    private static readonly FeedItem Item = Everything.Items[0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_stream_is_never_written_synchronously_and_stays_open(FeedFormat format)
    {
        var stream = new AsyncOnlyStream();
        var expected = await Written.Feed(format, Everything.Feed, Many(300));

        await FeedWriter.WriteAsync(stream, format, Everything.Feed, Many(300), cancellationToken: Cancellation);

        Assert.Equal(expected, stream.ToArray());
        Assert.InRange(stream.Writes, 2, (expected.Length / (64 * 1024)) + 1);
        Assert.Equal(1, stream.Flushes);
        Assert.False(stream.IsClosed);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_pipe_gets_the_same_bytes_and_is_not_completed(FeedFormat format)
    {
        var pipe = new Pipe();
        var reading = ReadAll(pipe.Reader);

        await FeedWriter.WriteAsync(
            new FeedOutput(pipe.Writer, format), Everything.Feed, Many(300).ToAsyncEnumerable(), cancellationToken: Cancellation);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(await Written.Feed(format, Everything.Feed, Many(300)), await reading);
    }

    [Fact]
    public async Task A_pipe_that_nobody_reads_any_more_ends_the_writing()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();

        await Assert.ThrowsAsync<IOException>(
            () =>
                FeedWriter.WriteAsync(
                    new FeedOutput(pipe.Writer, FeedFormat.Rss),
                    Everything.Feed,
                    Many(300).ToAsyncEnumerable(),
                    cancellationToken: Cancellation));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Of_a_list_everything_wrong_is_said_before_the_first_byte(FeedFormat format)
    {
        var issues = Enumerable.Range(0, 300).Select(i => Everything.Issue with { Id = $"n{i}" }).ToList();
        issues[200] = issues[200] with { Url = new Uri("/relative", UriKind.Relative) };
        issues[250] = issues[250] with { Id = "n7", Title = "" };
        using var stream = new MemoryStream();

        var refused = await Assert.ThrowsAsync<FeedException>(
            () => FeedWriter.WriteAsync(stream, format, Everything.Newsletter, issues, cancellationToken: Cancellation));

        Assert.Equal(["issues[200].url", "issues[250].title", "issues[250].id"], refused.Diagnostics.Select(finding => finding.Path));
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "items[40].url", "items[60].id")]
    [InlineData(FeedFormat.Json, "items[40].url", "items[60].id")]
    [InlineData(FeedFormat.Atom, "items[40].url", "items[60].id")]
    public async Task Of_a_list_of_items_too(FeedFormat format, params string[] paths)
    {
        var items = Many(80).ToList();
        items[40] = items[40] with { Url = new Uri("/relative", UriKind.Relative) };
        items[60] = items[60] with { Id = items[3].Id };
        using var stream = new MemoryStream();

        var refused = await Assert.ThrowsAsync<FeedException>(
            () => FeedWriter.WriteAsync(stream, format, Everything.Feed, items, cancellationToken: Cancellation));

        Assert.Equal(paths, refused.Diagnostics.Select(finding => finding.Path));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task Of_a_sequence_the_item_at_hand_is_named_by_its_place()
    {
        var items = Many(80).ToList();
        items[40] = items[40] with { Url = new Uri("/relative", UriKind.Relative) };

        var refused = await Assert.ThrowsAsync<FeedException>(
            () =>
                FeedWriter.WriteAsync(
                    Stream.Null, FeedFormat.Rss, Everything.Feed, items.ToAsyncEnumerable(), cancellationToken: Cancellation));

        Assert.Equal("items[40].url", Assert.Single(refused.Diagnostics).Path);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task One_item_at_a_time_gives_what_a_sequence_gives(FeedFormat format)
    {
        using var stream = new MemoryStream();
        await using (var writer = FeedWriter.Create(stream, format, Everything.Feed))
        {
            foreach (var item in Everything.Items)
                await writer.WriteAsync(item, Cancellation);
            await writer.CompleteAsync(Cancellation);
        }

        using var sequence = new MemoryStream();
        await FeedWriter.WriteAsync(
            sequence, format, Everything.Feed, Everything.Items.ToAsyncEnumerable(), cancellationToken: Cancellation);
        Assert.Equal(sequence.ToArray(), stream.ToArray());
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Several_documents_in_one_pass_are_those_written_one_by_one(FeedFormat format)
    {
        var projections = new[] { IssueProjection.Issues, IssueProjection.Tools };
        var streams = projections.ToDictionary(projection => projection, _ => new MemoryStream());
        var others = new MemoryStream();

        await FeedWriter.WriteAllAsync(
            Everything.Newsletter,
            [Everything.Issue],
            [
                .. streams.Select(
                    pair =>
                        new IssueOutput(pair.Value, format)
                        {
                            Projection = pair.Key,
                            FeedUrl = new Uri(Everything.Newsletter.Url, format.GetFileName()),
                        }),
                new FeedOutput(others, FeedFormat.Rss),
            ],
            cancellationToken: Cancellation);

        foreach (var (projection, stream) in streams)
            Assert.Equal(await Written.Issues(format, Everything.Newsletter, [Everything.Issue], projection), stream.ToArray());
    }

    [Fact]
    public async Task The_source_is_read_once_whatever_the_number_of_documents()
    {
        var reads = 0;
        async IAsyncEnumerable<Issue> Source()
        {
            reads++;
            await Task.Yield();
            yield return Everything.Issue;
        }

        await FeedWriter.WriteAllAsync(
            Everything.Newsletter, Source(), [.. Written.Formats.Select(format => new FeedOutput(Stream.Null, format))], cancellationToken: Cancellation);

        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task Cancelling_stops_between_two_issues_and_says_so()
    {
        using var cancel = new CancellationTokenSource();
        var read = 0;
        async IAsyncEnumerable<Issue> Source()
        {
            for (; ; read++)
            {
                if (read == 10)
                    await cancel.CancelAsync();
                yield return Everything.Issue;
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FeedWriter.WriteAsync(Stream.Null, FeedFormat.Atom, Everything.Newsletter, Source(), cancellationToken: cancel.Token));

        Assert.Equal(10, read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(200_000)]
    public async Task A_stream_that_fails_breaks_the_document_off(long failAfter)
    {
        var stream = new AsyncOnlyStream(failAfter);
        await using var writer = FeedWriter.Create(stream, FeedFormat.Rss, Everything.Feed);
        var failure = await Assert.ThrowsAsync<IOException>(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await writer.WriteAsync(Item, Cancellation);
        });

        Assert.Equal("The disk is full.", failure.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.WriteAsync(Item, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.CompleteAsync(Cancellation));
    }

    [Fact]
    public async Task A_refused_item_leaves_nothing_behind_and_others_may_follow()
    {
        using var stream = new MemoryStream();
        await using var writer = FeedWriter.Create(
            stream,
            FeedFormat.Atom,
            Everything.Feed,
            new FeedWriterOptions { Policy = new() { InvalidCharacters = InvalidCharacterHandling.Refuse } });

        var refused = await Assert.ThrowsAsync<FeedException>(
            async () => await writer.WriteAsync(Item with { Title = "a\u0000b", Summary = "\uD800" }, Cancellation));
        await writer.WriteAsync(Item, Cancellation);
        await writer.CompleteAsync(Cancellation);

        Assert.Equal(["MPF3005", "MPF3005"], refused.Diagnostics.Select(finding => finding.Code));
        Assert.Equal(await Written.Feed(FeedFormat.Atom, Everything.Feed, [Item]), stream.ToArray());
    }

    [Fact]
    public async Task A_writer_that_is_not_completed_never_looks_like_a_whole_document()
    {
        using var stream = new MemoryStream();
        await using (var writer = FeedWriter.Create(stream, FeedFormat.Rss, Everything.Feed))
            await writer.WriteAsync(Item, Cancellation);

        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task A_completed_or_disposed_writer_takes_nothing_more()
    {
        var writer = FeedWriter.Create(Stream.Null, FeedFormat.Json, Everything.Feed);
        await writer.CompleteAsync(Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.WriteAsync(Item, Cancellation));
        await writer.DisposeAsync();
        await writer.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await writer.WriteAsync(Item, Cancellation));
    }

    [Fact]
    public async Task Everything_wrong_with_a_feed_is_said_before_the_first_byte()
    {
        var stream = new AsyncOnlyStream();

        var refused = await Assert.ThrowsAsync<FeedException>(() => FeedWriter.WriteAsync(
            stream, FeedFormat.Atom, new Feed { Title = " ", Language = "en_GB", Url = new Uri("/", UriKind.Relative) }, Many(1), cancellationToken: Cancellation));

        Assert.Equal(
            ["MPF1001", "MPF1002", "MPF1006", "MPF3001"],
            refused.Diagnostics.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal(0, stream.Writes);
    }

    [Fact]
    public void Bad_arguments_are_refused_by_the_call_that_makes_them()
    {
        Assert.Throws<ArgumentNullException>(() => FeedWriter.Create((Stream)null!, FeedFormat.Rss, Everything.Feed));
        Assert.Throws<ArgumentNullException>(() => FeedWriter.Create(Stream.Null, FeedFormat.Rss, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeedWriter.Create(Stream.Null, (FeedFormat)7, Everything.Feed));
        Assert.Throws<ArgumentException>(() => FeedWriter.Create(new MemoryStream([], writable: false), FeedFormat.Rss, Everything.Feed));
        Assert.Throws<ArgumentException>(() => Item with { Categories = [null!] });
    }

    private static List<FeedItem> Many(int count) =>
        [
            .. Enumerable.Range(0, count).Select(
                i => Item with { Id = $"tag:everything.example,2026:{i}", Content = FeedContent.Html(new string('x', i * 10)) }),
        ];

    private static async Task<byte[]> ReadAll(PipeReader reader)
    {
        using var bytes = new MemoryStream();
        await reader.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
