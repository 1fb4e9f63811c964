using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MorningPost.Feeds.Publishing;
using StackExchange.Redis;

namespace MorningPost.Feeds.Tests.Readme;

/// <summary>The code of the README, to the letter, compiled and run. <see cref="ReadmeTests"/> holds the two together.</summary>
public sealed class ReadmeExamples
{
    [Fact]
    public async Task Eight_lines_serve_a_newsletter()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://{free.LocalEndpoint}";
        free.Stop();

        new Thread(() => Serve(["--urls", address, "--Archive", SampleArchive.Path, "--Logging:LogLevel:Default", "None"])) { IsBackground = true }.Start();

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Contains("<title>", await GetAsync(client, "/feeds/articles/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blog_is_a_query()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestApp.Cancel);
        await using var app = await TestApp.StartAsync(MapBlog, services => services.AddDbContext<BlogContext>(options => options.UseSqlite(connection)));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BlogContext>();
            await db.Database.EnsureCreatedAsync(TestApp.Cancel);
            db.Posts.Add(new() { Title = "Hello", Html = "<p>Text", Published = Sample.Day.UtcDateTime, Updated = Sample.Day.UtcDateTime });
            db.Posts.Add(new() { Title = "Draft", Published = Sample.Day.UtcDateTime, Updated = Sample.Day.UtcDateTime, IsDraft = true });
            await db.SaveChangesAsync(TestApp.Cancel);
        }

        var reply = await app.GetAsync("/blog/feed.json");

        var item = Assert.Single((await FeedReader.ReadAsync(new MemoryStream(reply.Body), TestApp.Cancel)).Items);
        Assert.Equal(Sample.Day, item.Published);
        Assert.Equal(304, (await app.GetAsync("/blog/feed.json", ("If-None-Match", reply.ETag))).Status);
    }

    [Fact]
    public async Task The_others_answer()
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        try
        {
            await new FeedPublisher(Sample.Newsletter, new DirectoryFeedStore(folder)).PublishAsync(new IssueList([Sample.Issue(1)]), cancellationToken: TestApp.Cancel);
            await using var app = await TestApp.StartAsync(app => MapOthers(app, folder), services => services.AddOutputCache().AddSingleton<PostList>());
            foreach (var path in new[] { "/archive/feed.xml", "/tags/tea/feed.xml", "/news/feed.xml", "/for/me/feed.xml" })
                Assert.Equal(200, (await app.GetAsync(path)).Status);
            Assert.Contains("/archive/feed.xml", (await app.GetAsync("/links")).Text, StringComparison.Ordinal);
            await AnnounceAsync(app.Services.GetRequiredService<FeedAnnouncer>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Retries_go_to_the_named_client()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddFeeds();
        builder.Services.AddHttpClient(FeedServiceCollectionExtensions.HubClient).AddHttpMessageHandler(() => new Retries());
        await using var app = builder.Build();
        using var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient(FeedServiceCollectionExtensions.HubClient);
        Assert.NotNull(client);
    }

    [Fact]
    public async Task A_redis_that_nobody_reaches_stops_nothing()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseOutputCache();
                app.MapFeeds("/blog", Sample.Feed, Sample.Items(1)).CacheOutput();
            },
            services => AddRedis(services, "127.0.0.1:1"));
        Assert.Equal(200, (await app.GetAsync("/blog/feed.xml")).Status);
    }

    private static void AddRedis(IServiceCollection services, string redis)
    {
        var builder = new { Services = services };
        builder.Services.AddStackExchangeRedisOutputCache(options => options.ConfigurationOptions = new ConfigurationOptions
        {
            EndPoints = { redis },
            AbortOnConnectFail = false,
            BacklogPolicy = BacklogPolicy.FailFast,
        });
    }

    private static void Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddFeeds();
        builder.Services.AddResponseCompression();

        var app = builder.Build();
        app.UseResponseCompression();
        app.MapFeeds("/feeds", IssueFolder.Open(app.Configuration["Archive"]!));
        app.Run();
    }

    private static void MapBlog(WebApplication app)
    {
        app.MapFeeds<BlogContext>(
            "/blog",
            new Feed { Id = "tag:example.org,2026:blog", Title = "Tea and code", Url = new Uri("https://example.org/"), Authors = [new FeedPerson { Name = "Ada" }] },
            db => db.Posts.Where(post => !post.IsDraft).OrderByDescending(post => post.Published).Take(50).Select(post => new FeedItem
            {
                Id = $"tag:example.org,2026:{post.Id}",
                Url = new Uri($"https://example.org/posts/{post.Id}"),
                Title = post.Title,
                Content = FeedContent.Html(post.Html),
                Published = new DateTimeOffset(post.Published, TimeSpan.Zero),
            }),
            (db, cancellationToken) => FeedVersion.OfAsync(db.Posts.Where(post => !post.IsDraft).Select(post => post.Updated), cancellationToken));
    }

    private static void MapOthers(WebApplication app, string folder)
    {
        var feed = Sample.Feed;
        app.UseOutputCache();
        var store = new MemoryFeedStore();
        app.MapFeedStore("/archive", new DirectoryFeedStore(folder));
        app.MapFeedStore("/bucket", store, new FeedStoreEndpointOptions { CacheTime = TimeSpan.FromSeconds(30) });
        app.MapMethods("/tags/{tag}/feed.xml", ["GET", "HEAD"], (string tag, PostList posts) =>
            TypedResults.Extensions.Feed(FeedFormat.Rss, feed with { Title = tag }, posts.Of(tag), posts.Version));
        app.MapFeeds<PostList>("/news", feed, posts => posts.All, (posts, _) => ValueTask.FromResult(posts.Version)).CacheOutput().WithName("news");
        app.MapFeeds<PostList>("/for/{secret}", feed, posts => posts.All, (posts, _) => ValueTask.FromResult(posts.Version), new FeedEndpointOptions { IsPrivate = true });
        app.MapGet("/links", async context =>
        {
            var links = await context.GetFeedLinksHtmlAsync();
            await context.Response.WriteAsync(links);
        });
    }

    private static async Task AnnounceAsync(FeedAnnouncer announcer)
    {
        await announcer.AnnounceAsync("/news");
    }

    private static async Task<string> GetAsync(HttpClient client, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await client.GetStringAsync(path, TestApp.Cancel);
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100, TestApp.Cancel);
            }
        }
    }
}
