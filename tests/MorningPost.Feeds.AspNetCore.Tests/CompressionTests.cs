using System.IO.Compression;

namespace MorningPost.Feeds.Tests;

/// <summary>What <c>AddFeeds</c> adds to the framework's compression and static files.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("feed.xml", "gzip")]
    [InlineData("atom.xml", "br")]
    [InlineData("feed.json", "gzip")]
    public async Task Feeds_are_compressed_for_those_who_accept_it(string document, string encoding)
    {
        var posts = new Posts(Sample.Items(50));
        await using var app = await TestApp.StartKestrelAsync(
            app =>
            {
                app.UseResponseCompression();
                Posts.Map(app);
            },
            services => services.AddSingleton(posts).AddResponseCompression());

        var plain = await app.GetAsync($"/blog/{document}");
        var compressed = await app.GetAsync($"/blog/{document}", ("Accept-Encoding", encoding));
        var head = await app.HeadAsync($"/blog/{document}", ("Accept-Encoding", encoding));

        Assert.Equal(encoding, compressed["Content-Encoding"]);
        Assert.Equal("Accept-Encoding", compressed["Vary"]);
        Assert.Equal(plain.ETag, compressed.ETag);
        Assert.Equal(compressed.Headers, head.Headers);
        Assert.True(compressed.Body.Length < plain.Body.Length / 3);
        await using Stream decoded = encoding == "br"
            ? new BrotliStream(new MemoryStream(compressed.Body), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(compressed.Body), CompressionMode.Decompress);
        using var reader = new StreamReader(decoded);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync(TestApp.Cancel));
        var unchanged = await app.GetAsync($"/blog/{document}", ("Accept-Encoding", encoding), ("If-None-Match", plain.ETag));
        Assert.Equal(304, unchanged.Status);
        Assert.Null(unchanged["Content-Encoding"]);
    }

    [Fact]
    public async Task Head_of_a_stored_document_has_no_length_that_get_has_not()
    {
        var store = new MorningPost.Feeds.Publishing.MemoryFeedStore();
        await new MorningPost.Feeds.Publishing.FeedPublisher(Sample.Newsletter, store)
            .PublishAsync(new IssueList([Sample.Issue(1)]), cancellationToken: TestApp.Cancel);
        await using var app = await TestApp.StartKestrelAsync(
            app =>
            {
                app.UseResponseCompression();
                app.MapFeedStore("/feeds", store);
            },
            services => services.AddResponseCompression());
        var get = await app.GetAsync("/feeds/feed.xml", ("Accept-Encoding", "gzip"));
        var head = await app.HeadAsync("/feeds/feed.xml", ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", get["Content-Encoding"]);
        Assert.Equal(get.Headers, head.Headers);
        Assert.NotNull((await app.HeadAsync("/feeds/feed.xml"))["Content-Length"]);
    }

    [Fact]
    public async Task Types_that_an_app_compresses_already_stay()
    {
        await using var app = await TestApp.StartAsync(
            _ => { }, services => services.AddResponseCompression(options => options.MimeTypes = ["text/special"]));
        var types =
            app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.ResponseCompression.ResponseCompressionOptions>>().Value.MimeTypes;
        Assert.Equal(["text/special", "application/rss+xml", "application/atom+xml", "application/feed+json", "text/x-opml"], types);
    }

    [Fact]
    public async Task Static_files_that_are_feeds_have_their_media_types()
    {
        var folder = Directory.CreateTempSubdirectory("static-");
        try
        {
            foreach (var name in new[] { "a.rss", "a.atom", "a.opml" })
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), "<a/>", TestApp.Cancel);
            await using var app = await TestApp.StartAsync(
                app => app.UseStaticFiles(),
                services => services.Configure<StaticFileOptions>(options => options.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder.FullName)));
            Assert.Equal("application/rss+xml", (await app.GetAsync("/a.rss"))["Content-Type"]);
            Assert.Equal("application/atom+xml", (await app.GetAsync("/a.atom"))["Content-Type"]);
            Assert.Equal("text/x-opml", (await app.GetAsync("/a.opml"))["Content-Type"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
