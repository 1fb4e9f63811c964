using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Tests.Writing;

/// <summary>Every kind of target gets the same bytes, of items and of issues.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Items_go_to_a_stream_a_pipe_a_buffer_and_a_file_in_one_pass(FeedFormat format)
    {
        using var targets = new Targets(PathOf("feed"));
        await FeedWriter.WriteAllAsync(Everything.Feed, Everything.Items, targets.Outputs(format), cancellationToken: Cancellation);
        await targets.AllHoldAsync(await Written.Feed(format, Everything.Feed, Everything.Items));

        using var streamed = new MemoryStream();
        await FeedWriter.WriteAsync(
            streamed, format, Everything.Feed, Everything.Items.ToAsyncEnumerable(), cancellationToken: Cancellation);
        await FeedWriter.WriteAllAsync(
            Everything.Feed, Everything.Items.ToAsyncEnumerable(), targets.Outputs(format), cancellationToken: Cancellation);
        await targets.AllHoldAsync(streamed.ToArray());
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Issues_too(FeedFormat format)
    {
        using var targets = new Targets(PathOf("feed"));
        Issue[] issues = [Everything.Issue];
        using var expected = new MemoryStream();
        await FeedWriter.WriteAsync(expected, format, Everything.Newsletter, issues, cancellationToken: Cancellation);

        await FeedWriter.WriteAllAsync(Everything.Newsletter, issues, targets.Outputs(format), cancellationToken: Cancellation);
        await targets.AllHoldAsync(expected.ToArray());

        await FeedWriter.WriteAllAsync(Everything.Newsletter, issues, targets.IssueOutputs(format), cancellationToken: Cancellation);
        await targets.AllHoldAsync(expected.ToArray());
    }

    [Fact]
    public async Task Several_formats_of_a_feed_are_those_written_one_by_one()
    {
        var buffers = Written.Formats.ToDictionary(format => format, _ => new ArrayBufferWriter<byte>());
        var outputs = buffers.Select(
            pair => new FeedOutput(pair.Value, pair.Key) { FeedUrl = new Uri("https://everything.example/" + pair.Key.GetFileName()) });

        await FeedWriter.WriteAllAsync(Everything.Feed, Everything.Items, [.. outputs], cancellationToken: Cancellation);

        foreach (var (format, buffer) in buffers)
        {
            var feed = Everything.Feed with { FeedUrl = new Uri("https://everything.example/" + format.GetFileName()) };
            Assert.Equal(await Written.Feed(format, feed, Everything.Items), buffer.WrittenSpan.ToArray());
        }
    }

    [Fact]
    public async Task What_any_of_several_formats_cannot_hold_is_said_once_and_before_the_first_byte()
    {
        var buffers = Written.Formats.ToDictionary(format => format, _ => new ArrayBufferWriter<byte>());
        FeedItem[] items =
        [
            Everything.Items[0] with { Id = "short-and-no-iri" },
            Everything.Items[0] with { Url = new Uri("/relative", UriKind.Relative) },
        ];

        var refused = await Assert.ThrowsAsync<FeedException>(() => FeedWriter.WriteAllAsync(
            Everything.Feed, items, [.. buffers.Select(pair => new FeedOutput(pair.Value, pair.Key))], cancellationToken: Cancellation));

        Assert.Equal(["items[0].id", "items[1].url"], refused.Diagnostics.Select(finding => finding.Path));
        Assert.All(buffers.Values, buffer => Assert.Equal(0, buffer.WrittenCount));
    }

    [Fact]
    public async Task A_file_is_replaced_only_when_its_document_is_whole()
    {
        var path = PathOf("feed.xml");
        await File.WriteAllTextAsync(path, "the old one", Cancellation);
        var many = Enumerable.Range(0, 400).Select(i => Everything.Items[0] with { Id = $"tag:everything.example,2026:{i}" });
        var broken = many.Append(Everything.Items[0] with { Url = new Uri("/relative", UriKind.Relative) }).ToAsyncEnumerable();

        await Assert.ThrowsAsync<FeedException>(
            () => FeedWriter.WriteAsync(new FeedOutput(path, FeedFormat.Rss), Everything.Feed, broken, cancellationToken: Cancellation));
        Assert.Equal("the old one", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFiles(_folder));

        await FeedWriter.WriteAsync(new FeedOutput(path, FeedFormat.Rss), Everything.Feed, many, cancellationToken: Cancellation);
        Assert.Equal(await Written.Feed(FeedFormat.Rss, Everything.Feed, many), await File.ReadAllBytesAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_stays_when_another_document_of_the_pass_fails()
    {
        var path = PathOf("feed.xml");
        await File.WriteAllTextAsync(path, "the old one", Cancellation);

        await Assert.ThrowsAsync<IOException>(() => FeedWriter.WriteAllAsync(
            Everything.Feed,
            Everything.Items,
            [new FeedOutput(path, FeedFormat.Rss), new FeedOutput(new AsyncOnlyStream(failAfter: 10), FeedFormat.Atom)],
            cancellationToken: Cancellation));

        Assert.Equal("the old one", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_writer_of_single_items_leaves_no_file_unless_it_is_completed()
    {
        var path = PathOf("feed.json");
        await using (var writer = FeedWriter.Create(new FeedOutput(path, FeedFormat.Json), Everything.Feed))
        {
            for (var i = 0; i < 400; i++)
                await writer.WriteAsync(Everything.Items[0], Cancellation);
            Assert.NotEmpty(Directory.GetFiles(_folder));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Two_documents_do_not_go_to_one_place()
    {
        using var stream = new MemoryStream();
        FeedOutput[] outputs = [new(stream, FeedFormat.Rss), new(stream, FeedFormat.Atom)];

        await Assert.ThrowsAsync<ArgumentException>(
            () => FeedWriter.WriteAllAsync(Everything.Feed, Everything.Items, outputs, cancellationToken: Cancellation));
    }

    public static TheoryData<string> TaskMethods() =>
        [.. AllTaskMethods().Select(method => method.ToString()!)];

    [Theory]
    [MemberData(nameof(TaskMethods))]
    public async Task Every_failure_is_in_the_task(string signature)
    {
        var method = AllTaskMethods().Single(method => method.ToString() == signature);
        object?[] nothing =
        [
            .. method.GetParameters().Select(
                parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null),
        ];

        var task = (Task)method.Invoke(null, nothing)!;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => task);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_written_to_fails_in_the_task()
    {
        var readOnly = new MemoryStream([], writable: false);
        var tasks = new List<Task>
        {
            FeedWriter.WriteAsync(readOnly, FeedFormat.Rss, Everything.Feed, Everything.Items, cancellationToken: Cancellation),
            FeedWriter.WriteAsync(readOnly, FeedFormat.Rss, Everything.Newsletter, [Everything.Issue], cancellationToken: Cancellation),
            FeedWriter.WriteAsync(Stream.Null, (FeedFormat)7, Everything.Newsletter, [Everything.Issue], cancellationToken: Cancellation),
        };

        foreach (var task in tasks)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => task);
    }

    private static IEnumerable<MethodInfo> AllTaskMethods() => new[] { typeof(FeedWriter), typeof(FeedValidator) }
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType));

    private string PathOf(string file) => Path.Combine(_folder, file);

    private sealed class Targets(string path) : IDisposable
    {
        private MemoryStream _stream = new();
        private Pipe _pipe = new();
        private ArrayBufferWriter<byte> _buffer = new();

        public FeedOutput[] Outputs(FeedFormat format)
        {
            Renew();
            return [new(_stream, format), new(_pipe.Writer, format), new(_buffer, format), new(path, format)];
        }

        public FeedOutput[] IssueOutputs(FeedFormat format)
        {
            Renew();
            return
            [
                new IssueOutput(_stream, format), new IssueOutput(_pipe.Writer, format), new IssueOutput(_buffer, format),
                new IssueOutput(path, format),
            ];
        }

        public async Task AllHoldAsync(byte[] expected)
        {
            using var piped = new MemoryStream();
            await _pipe.Writer.CompleteAsync();
            await _pipe.Reader.CopyToAsync(piped, Cancellation);
            Assert.Equal(expected, _stream.ToArray());
            Assert.Equal(expected, piped.ToArray());
            Assert.Equal(expected, _buffer.WrittenSpan.ToArray());
            Assert.Equal(expected, await File.ReadAllBytesAsync(path, Cancellation));
        }

        public void Dispose() => _stream.Dispose();

        private void Renew() =>
            (_stream, _pipe, _buffer) = (
                new MemoryStream(), new Pipe(new PipeOptions(pauseWriterThreshold: 0)), new ArrayBufferWriter<byte>());
    }
}
