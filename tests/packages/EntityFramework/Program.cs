using Microsoft.EntityFrameworkCore;
using MorningPost.Feeds;

await using var posts = new Posts();
await posts.Database.OpenConnectionAsync();
await posts.Database.EnsureCreatedAsync();
for (var day = 1; day <= 3; day++)
    posts.Add(new Post { Title = $"Post {day}", Published = new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc) });
await posts.SaveChangesAsync();

var feed = new Feed
{
    Id = "tag:consumer.example,2026:posts",
    Title = "Posts",
    Url = new Uri("https://consumer.example/"),
    Authors = [new FeedPerson { Name = "Ada" }],
};
var newest = posts.All.OrderByDescending(post => post.Published).Select(post => new FeedItem
{
    Id = $"tag:consumer.example,2026:{post.Id}",
    Title = post.Title,
    Content = FeedContent.Text(post.Title),
    Published = new DateTimeOffset(DateTime.SpecifyKind(post.Published, DateTimeKind.Utc)),
});
var rss = await FeedWriter.WriteToStringAsync(FeedFormat.Rss, feed, newest);
Console.WriteLine($"{rss.Split("<item>").Length - 1} items, the newest of {rss.Split("<pubDate>")[1][..16]}");

internal sealed class Post
{
    public int Id { get; init; }

    public required string Title { get; init; }

    public DateTime Published { get; init; }
}

internal sealed class Posts : DbContext
{
    public DbSet<Post> All => Set<Post>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}
