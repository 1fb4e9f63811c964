using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MorningPost.Feeds.Tests.Writing;

/// <summary>A weblog in SQLite that counts how its posts are read.</summary>
internal sealed class Blog : DbContext
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly CommandCounter _commands = new();

    public int SynchronousReads => _commands.Synchronous;

    public int AsynchronousReads => _commands.Asynchronous;

    public DbSet<Post> Posts => Set<Post>();

    public IQueryable<FeedItem> Items => Posts.OrderByDescending(post => post.Id).Select(post => new FeedItem
    {
        Id = "tag:blog.example,2026:" + post.Id,
        Url = new Uri("https://blog.example/" + post.Id),
        Title = post.Title,
        Content = FeedContent.Html(post.Body),
        Published = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    });

    public static async Task<Blog> WithAsync(int posts)
    {
        var blog = new Blog();
        await blog._connection.OpenAsync(TestContext.Current.CancellationToken);
        await blog.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        blog.Posts.AddRange(
            Enumerable.Range(1, posts).Select(
                number => new Post { Id = number, Title = $"Post {number}", Body = $"<p>Number {number}.</p>" }));
        await blog.SaveChangesAsync(TestContext.Current.CancellationToken);
        blog._commands.Reset();
        return blog;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _connection.DisposeAsync();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite(_connection).AddInterceptors(_commands);

    internal sealed class Post
    {
        public required int Id { get; init; }

        public required string Title { get; init; }

        public required string Body { get; init; }
    }

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public int Synchronous { get; private set; }

        public int Asynchronous { get; private set; }

        public void Reset() => Synchronous = Asynchronous = 0;

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Synchronous++;
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Asynchronous++;
            return new(result);
        }
    }
}
