using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MorningPost.Feeds.Tests;

/// <summary>Feeds of any size, and clients that are slow or leave.</summary>
[Collection(nameof(StreamingTests))]
[CollectionDefinition(nameof(StreamingTests), DisableParallelization = true)] // memory is the whole process's
public sealed class StreamingTests
{
    private const int Items = 13_000;

    private static readonly string Body = new('x', 8 * 1024);

    [Fact]
    public async Task A_hundred_megabytes_go_to_a_client_in_constant_memory()
    {
        var written = 0;
        await using var app = await StartAsync(() => Interlocked.Increment(ref written), new TaskCompletionSource());
        using var response = await app.Client.GetAsync("/blog/feed.xml", HttpCompletionOption.ResponseHeadersRead, TestApp.Cancel);
        await using var body = await response.Content.ReadAsStreamAsync(TestApp.Cancel);
        var block = new byte[256 * 1024];
        await body.ReadExactlyAsync(block, TestApp.Cancel);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (total, peak) = ((long)block.Length, 0L);
        while (await body.ReadAsync(block, TestApp.Cancel) is > 0 and var read)
        {
            if (total / 10_000_000 != (total + read) / 10_000_000)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            total += read;
        }

        Assert.True(total > 100_000_000, $"{total} bytes");
        Assert.Equal(Items, written);
        Assert.True(peak - before < 16_000_000, $"{peak - before} bytes more");
    }

    [Fact]
    public async Task No_more_items_are_read_than_a_client_takes()
    {
        var (written, body) = (0, new BlockedBody());
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.Use(next => context =>
                {
                    context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
                    return next(context);
                });
                Map(app, () => Interlocked.Increment(ref written), new TaskCompletionSource());
            },
            services => services.AddSingleton(new Posts()));

        var response = app.Client.GetAsync("/blog/feed.xml", TestApp.Cancel);
        await body.Blocked.WaitAsync(TestApp.Cancel);
        var ahead = written;
        body.Open();
        await response;

        Assert.InRange(ahead, 1, Items / 100);
        Assert.Equal(Items, written);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_reading_of_items()
    {
        var left = new TaskCompletionSource();
        var written = 0;
        await using var app = await StartAsync(() => Interlocked.Increment(ref written), left);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(app.Client.BaseAddress!.Host, app.Client.BaseAddress.Port, TestApp.Cancel);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes("GET /blog/feed.xml HTTP/1.1\r\nHost: localhost\r\n\r\n"), TestApp.Cancel);
            await client.GetStream().ReadExactlyAsync(new byte[1000], TestApp.Cancel);
            client.LingerState = new LingerOption(true, 0);
        }

        await left.Task.WaitAsync(TimeSpan.FromMinutes(2), TestApp.Cancel);
        Assert.True(written < Items);
        Assert.Equal(200, (await app.HeadAsync("/blog/feed.xml")).Status);
    }

    [Fact]
    public async Task A_client_of_http_1_0_that_names_no_host_gets_the_feed()
    {
        var posts = new Posts(Sample.Items(2));
        await using var app = await TestApp.StartKestrelAsync(app => Posts.Map(app), services => services.AddSingleton(posts));
        using var client = new TcpClient();
        await client.ConnectAsync(app.Client.BaseAddress!.Host, app.Client.BaseAddress.Port, TestApp.Cancel);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /blog/feed.xml HTTP/1.0\r\n\r\n"), TestApp.Cancel);
        using var reader = new StreamReader(client.GetStream());
        var reply = await reader.ReadToEndAsync(TestApp.Cancel);
        Assert.StartsWith("HTTP/1.1 200", reply, StringComparison.Ordinal);
        Assert.EndsWith("</rss>\n", reply, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(Action written, TaskCompletionSource left) =>
        TestApp.StartKestrelAsync(app => Map(app, written, left), services => services.AddSingleton(new Posts()));

    private static void Map(WebApplication app, Action written, TaskCompletionSource left) =>
        app.MapFeeds<Posts>("/blog", Sample.Feed, _ => ManyAsync(written, left), (posts, _) => posts.VersionAsync());

    private static async IAsyncEnumerable<FeedItem> ManyAsync(
        Action written, TaskCompletionSource left, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (var i = 0; i < Items; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                written();
                if (i % 100 == 0)
                    await Task.Yield();
                yield return Sample.Item(i) with { Content = FeedContent.Html(Body) };
            }
        }
        finally
        {
            left.TrySetResult();
        }
    }

    /// <summary>A body whose first write isn't taken until it is opened.</summary>
    private sealed class BlockedBody : MemoryStream
    {
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when a write waits.</summary>
        public Task Blocked => _blocked.Task;

        public void Open() => _open.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _blocked.TrySetResult();
            await _open.Task.WaitAsync(cancellationToken);
        }
    }
}
