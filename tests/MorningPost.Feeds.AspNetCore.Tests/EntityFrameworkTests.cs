using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MorningPost.Feeds.Tests;

/// <summary>A query of Entity Framework Core as a feed.</summary>
public sealed class EntityFrameworkTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Commands _commands = new();

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync(TestApp.Cancel);
        await using var db = Open();
        await db.Database.EnsureCreatedAsync(TestApp.Cancel);
        for (var i = 1; i <= 60; i++)
            db.Posts.Add(new Post { Id = i, Title = $"Post {i}", Updated = Sample.Day.UtcDateTime.AddHours(i) });
        await db.SaveChangesAsync(TestApp.Cancel);
        _commands.Texts.Clear();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task A_304_and_a_head_ask_for_one_row_of_two_numbers()
    {
        await using var app = await StartAsync();
        var etag = (await app.HeadAsync("/blog/feed.xml")).ETag;
        Assert.Equal(304, (await app.GetAsync("/blog/feed.xml", ("If-None-Match", etag))).Status);
        Assert.Equal(2, _commands.Texts.Count);
        Assert.All(_commands.Texts, text => Assert.Contains("COUNT(*)", text, StringComparison.Ordinal));
        Assert.All(_commands.Texts, text => Assert.DoesNotContain("\"Title\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_stream_from_the_query()
    {
        await using var app = await StartAsync();
        var document = await FeedReader.ReadAsync(new MemoryStream((await app.GetAsync("/blog/atom.xml")).Body), TestApp.Cancel);
        Assert.Equal(50, document.Items.Count);
        Assert.Equal("Post 60", document.Items[0].Title);
        Assert.Equal(Sample.Day.AddHours(60), document.Items[0].Published);
        Assert.Equal(0, _commands.Synchronous);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("change")]
    [InlineData("delete")]
    [InlineData("delete newest")]
    [InlineData("empty")]
    public async Task Whatever_happens_to_a_post_is_seen_by_the_next_poll(string what)
    {
        await using var app = await StartAsync();
        var first = await app.GetAsync("/blog/feed.xml");
        await using (var db = Open())
        {
            _ = what switch
            {
                "add" =>
                    await db.Database.ExecuteSqlAsync(
                        $"INSERT INTO Posts (Id, Title, Updated) VALUES (99, 'New', {Sample.Day.UtcDateTime})", TestApp.Cancel),
                "change" =>
                    await db.Posts.Where(post => post.Id == 3).ExecuteUpdateAsync(
                        set => set.SetProperty(post => post.Updated, Sample.Day.UtcDateTime.AddDays(9)), TestApp.Cancel),
                "delete" => await db.Posts.Where(post => post.Id == 3).ExecuteDeleteAsync(TestApp.Cancel),
                "delete newest" => await db.Posts.Where(post => post.Id == 60).ExecuteDeleteAsync(TestApp.Cancel),
                _ => await db.Posts.ExecuteDeleteAsync(TestApp.Cancel),
            };
        }

        var second = await app.GetAsync("/blog/feed.xml", ("If-None-Match", first.ETag));
        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Null(second.LastModified);
    }

    [Fact]
    public async Task A_query_that_is_no_query_of_entity_framework_is_refused() =>
        Assert.Contains(
            "use FeedVersion.Of",
            (
                await Assert.ThrowsAsync<ArgumentException>(
                    async () => await FeedVersion.OfAsync(Array.Empty<DateTime>().AsQueryable(), TestApp.Cancel))).Message,
            StringComparison.Ordinal);

    private Blog Open() => new(new DbContextOptionsBuilder<Blog>().UseSqlite(_connection).AddInterceptors(_commands).Options);

    private Task<TestApp> StartAsync() => TestApp.StartAsync(
        app => app.MapFeeds<Blog>(
            "/blog",
            Sample.Feed,
            db => db.Posts.OrderByDescending(post => post.Updated).Take(50).Select(post => new FeedItem
            {
                Id = $"tag:example.org,2026:{post.Id}",
                Url = new Uri($"https://example.org/{post.Id}"),
                Title = post.Title,
                Published = new DateTimeOffset(post.Updated, TimeSpan.Zero),
            }),
            (db, cancellationToken) => FeedVersion.OfAsync(db.Posts.Select(post => post.Updated), cancellationToken)),
        services => services.AddScoped(_ => Open()));

    internal sealed class Post
    {
        public int Id { get; set; }

        public string Title { get; set; } = "";

        public DateTime Updated { get; set; }
    }

    internal sealed class Blog(DbContextOptions<Blog> options) : DbContext(options)
    {
        public DbSet<Post> Posts => Set<Post>();
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public int Synchronous { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Synchronous++;
            return result;
        }
    }
}
