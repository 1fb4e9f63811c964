using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>An archive that a publisher keeps.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("served-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_published_document_is_served_as_it_is()
    {
        var store = await PublishAsync();
        await using var app = await StartAsync(store);

        var seen = 0;
        await foreach (var path in store.ListAsync(cancellationToken: TestApp.Cancel))
        {
            if (path.StartsWith('.'))
                continue;
            seen++;
            var (get, head) = (await app.GetAsync($"/feeds/{path}"), await app.HeadAsync($"/feeds/{path}"));
            var file = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, path), TestApp.Cancel);
            Assert.Equal(200, get.Status);
            Assert.Equal(file, get.Body);
            Assert.Equal($"{file.Length}", get["Content-Length"]);
            Assert.Equal(get.Headers, head.Headers);
            Assert.Equal("nosniff", get["X-Content-Type-Options"]);
            Assert.StartsWith("default-src 'none'", get["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("Accept-Encoding", get["Vary"]);
            Assert.Equal(
                path.Contains("archive/", StringComparison.Ordinal) ? "public, max-age=86400" : "public, max-age=300",
                get["Cache-Control"]);
            var document = await FeedReader.ReadAsync(new MemoryStream(get.Body), TestApp.Cancel);
            Assert.StartsWith(document.Format.GetMediaType(), get["Content-Type"], StringComparison.Ordinal);
            Assert.Equal(304, (await app.GetAsync($"/feeds/{path}", ("If-None-Match", get.ETag))).Status);
            Assert.Equal(304, (await app.GetAsync($"/feeds/{path}", ("If-Modified-Since", get["Last-Modified"]!))).Status);
        }

        Assert.True(seen > 30, $"{seen} documents");
    }

    [Theory]
    [InlineData("/feeds/nothing.xml")]
    [InlineData("/feeds/")]
    [InlineData("/feeds")]
    [InlineData("/feeds/archive")]
    [InlineData("/feeds/.morningpost/manifest.json")]
    [InlineData("/feeds/.morningpost/types.json")]
    [InlineData("/feeds/%2emorningpost/manifest.json")]
    [InlineData("/feeds/archive/../.morningpost/manifest.json")]
    [InlineData("/feeds/archive/%2e%2e/.morningpost/manifest.json")]
    [InlineData("/feeds/..%2fsecret.xml")]
    [InlineData("/feeds/%2e%2e/secret.xml")]
    [InlineData("/feeds/..%5csecret.xml")]
    [InlineData("/feeds/archive//0001.xml")]
    [InlineData("/feeds/archive%2f0001.xml")]
    [InlineData("/feeds/feed.xml%00.html")]
    [InlineData("/feeds/C:/secret.xml")]
    [InlineData("/feeds/_headers")]
    public async Task What_is_no_document_is_404(string path)
    {
        var store = await PublishAsync(new FeedPublisherOptions { WriteHeaders = true });
        await File.WriteAllTextAsync(Path.Combine(_folder.Parent!.FullName, "secret.xml"), "<secret/>", TestApp.Cancel);
        await using var app = await TestApp.StartKestrelAsync(app => app.MapFeedStore("/feeds", store));

        var reply = await RawAsync(app, path);

        Assert.Matches("^HTTP/1.1 40[04] ", reply);
        Assert.DoesNotContain("secret/", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_of_its_own_is_served_where_it_says_and_subscribers_have_theirs()
    {
        var options = new FeedPublisherOptions
        {
            Layout = new FeedLayout { Rss = "rss.xml", Atom = "feed/atom", Json = "feed/" },
            Projections = [IssueProjection.Issues, IssueProjection.Issues.For(Audience.Subscribers)],
        };
        var store = await PublishAsync(options);
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapFeedStore("/feeds", store, new FeedStoreEndpointOptions { Publisher = options });
            app.MapGet("/links", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        });

        var links = (await app.GetAsync("/links")).Text;
        foreach (var (path, type) in new[]
        {
            ("rss.xml", "application/rss+xml; charset=utf-8"),
            ("feed/atom", "application/atom+xml; charset=utf-8"),
            ("feed/", "application/feed+json"),
        })
        {
            var (everyone, subscribers) = (await app.GetAsync($"/feeds/{path}"), await app.GetAsync($"/feeds/subscribers/{path}"));
            Assert.Equal(type, everyone["Content-Type"]);
            Assert.Equal("public, max-age=300", everyone["Cache-Control"]);
            Assert.Equal("private, no-cache", subscribers["Cache-Control"]);
            Assert.Contains("rel=\"self\"", everyone["Link"], StringComparison.Ordinal);
            Assert.Contains($"href=\"/feeds/{path}\"", links, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("subscribers", links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_is_served_and_only_of_the_same_document()
    {
        var store = await PublishAsync();
        await using var app = await StartAsync(store);
        var whole = await app.GetAsync("/feeds/feed.xml");

        var part = await app.GetAsync("/feeds/feed.xml", ("Range", "bytes=100-199"));
        var end = await app.GetAsync("/feeds/feed.xml", ("Range", "bytes=-10"));
        var other = await app.GetAsync("/feeds/feed.xml", ("Range", "bytes=100-199"), ("If-Range", "\"other\""));
        var beyond = await app.GetAsync("/feeds/feed.xml", ("Range", "bytes=99999999-"));

        Assert.Equal(206, part.Status);
        Assert.Equal(whole.Body[100..200], part.Body);
        Assert.Equal(whole.Body[^10..], end.Body);
        Assert.Equal(200, other.Status);
        Assert.Equal(whole.Body, other.Body);
        Assert.Equal(416, beyond.Status);
    }

    [Fact]
    public async Task A_correction_reaches_who_has_a_validator_and_who_has_a_date()
    {
        var issues = Enumerable.Range(1, 3).Select(Sample.Issue).ToList();
        var store = new DirectoryFeedStore(_folder.FullName);
        await new FeedPublisher(Sample.Newsletter, store).PublishAsync(new IssueList(issues), cancellationToken: TestApp.Cancel);
        await using var app = await StartAsync(store);
        var before = await app.GetAsync("/feeds/feed.xml");

        issues[2] = issues[2] with { Title = "Corrected", Updated = issues[2].Published.AddHours(1) };
        await new FeedPublisher(Sample.Newsletter, store).PublishAsync(new IssueList(issues), cancellationToken: TestApp.Cancel);
        var byTag = await app.GetAsync("/feeds/feed.xml", ("If-None-Match", before.ETag));
        var byDate = await app.GetAsync("/feeds/feed.xml", ("If-Modified-Since", before["Last-Modified"]!));

        Assert.Contains("Corrected", byTag.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected", byDate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_immutable_and_never_without_a_time()
    {
        var store = new MemoryFeedStore();
        await PutAsync(
            store,
            "feed.xml",
            "<rss version=\"2.0\"><channel><title>T</title></channel></rss>",
            "application/rss+xml",
            "public, max-age=31536000, immutable");
        await PutAsync(store, "page.html", "<p>Page", "text/html; charset=utf-8", null);
        await using var app = await StartAsync(store);

        Assert.Equal("public, max-age=31536000", (await app.GetAsync("/feeds/feed.xml"))["Cache-Control"]);
        var page = await app.GetAsync("/feeds/page.html");
        Assert.Equal("public, max-age=300", page["Cache-Control"]);
        Assert.Contains("img-src 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", page["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_stored_compressed_is_passed_on_or_decoded()
    {
        var text = string.Concat(Enumerable.Repeat("<a>compressed</a>", 1000));
        var store = new EncodedStore("archive/0001.xml", Encoding.UTF8.GetBytes(text));
        await using var app = await StartAsync(store);

        var passed = await app.GetAsync("/feeds/archive/0001.xml", ("Accept-Encoding", "br, gzip;q=0.5"));
        var decoded = await app.GetAsync("/feeds/archive/0001.xml", ("Accept-Encoding", "gzip;q=0, br"));

        Assert.Equal("gzip", passed["Content-Encoding"]);
        await using var gzip = new GZipStream(new MemoryStream(passed.Body), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.Equal(text, await reader.ReadToEndAsync(TestApp.Cancel));
        Assert.Null(decoded["Content-Encoding"]);
        Assert.Equal(text, decoded.Text);
        Assert.Equal(passed.ETag, decoded.ETag);
    }

    [Fact]
    public async Task A_document_is_not_opened_for_a_304_or_for_head()
    {
        var store = new EncodedStore("archive/0001.xml", "<a/>"u8.ToArray());
        await using var app = await StartAsync(store);
        var etag = (await app.HeadAsync("/feeds/archive/0001.xml")).ETag;
        Assert.Equal(304, (await app.GetAsync("/feeds/archive/0001.xml", ("If-None-Match", etag))).Status);
        Assert.Equal(0, store.Opened);
    }

    [Fact]
    public async Task Documents_that_are_replaced_while_they_are_read_are_whole()
    {
        var store = new MemoryFeedStore();
        string Document(int version) => $"<rss version=\"2.0\"><channel><title>{new string('x', version)}</title></channel></rss>";
        await PutAsync(store, "feed.xml", Document(1), "application/rss+xml", null);
        await using var app = await TestApp.StartKestrelAsync(app => app.MapFeedStore("/feeds", store));
        using var done = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; !done.IsCancellationRequested; i = (i + 1) % 500)
                    await PutAsync(store, "feed.xml", Document(i), "application/rss+xml", null);
            },
            TestApp.Cancel);

        for (var i = 0; i < 500; i++)
        {
            var reply = await app.GetAsync("/feeds/feed.xml");
            Assert.Equal(200, reply.Status);
            Assert.EndsWith("</rss>", reply.Text, StringComparison.Ordinal);
        }

        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_store_that_fails_is_a_500()
    {
        await using var app = await StartAsync(new EncodedStore("feed.xml", "<a/>"u8.ToArray()) { Fails = true });
        Assert.Equal(500, (await app.GetAsync("/feeds/archive/0001.xml")).Status);
    }

    private static Task<TestApp> StartAsync(FeedStore store) => TestApp.StartAsync(app => app.MapFeedStore("/feeds", store));

    private static async Task PutAsync(FeedStore store, string path, string text, string type, string? cache) => await store.PutAsync(
        new FeedStoreDocument { Path = path, ContentType = type, CacheControl = cache, Modified = Sample.Day }, Encoding.UTF8.GetBytes(text), cancellationToken: TestApp.Cancel);

    private static async Task<string> RawAsync(TestApp app, string path)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(app.Client.BaseAddress!.Host, app.Client.BaseAddress.Port, TestApp.Cancel);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestApp.Cancel);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(TestApp.Cancel);
    }

    private async Task<DirectoryFeedStore> PublishAsync(FeedPublisherOptions? options = null)
    {
        var store = new DirectoryFeedStore(_folder.FullName);
        var archive = SampleArchive.Open();
        await new FeedPublisher(await archive.ReadNewsletterAsync(TestApp.Cancel), store, options)
            .PublishAsync(archive, cancellationToken: TestApp.Cancel);
        return store;
    }
}
