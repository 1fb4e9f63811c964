using Blog;
using Microsoft.EntityFrameworkCore;
using MorningPost.Feeds;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Html;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<Posts>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Posts") ?? "Data Source=blog.db"));
builder.Services.AddResponseCompression();
builder.Services.AddFeeds();

var app = builder.Build();
using (var scope = app.Services.CreateScope())
    await FirstPosts.AddAsync(scope.ServiceProvider.GetRequiredService<Posts>());

var site = new Uri(app.Configuration["Site"] ?? "http://localhost:5000/");
var feed = new Feed { Id = "tag:blog.example,2026:posts", Title = "Tea and code", Url = site, Authors = [new FeedPerson { Name = "Ada" }] };

app.UseResponseCompression();
app.MapFeeds<Posts>(
    "/",
    feed,
    posts => posts.Published.Take(50).Select(post => new FeedItem
    {
        Id = $"tag:blog.example,2026:{post.Id}",
        Url = new Uri(site, $"posts/{post.Id}"),
        Title = post.Title,
        Content = FeedContent.Html(post.Html),
        Published = new DateTimeOffset(post.Published, TimeSpan.Zero),
        Updated = new DateTimeOffset(post.Updated, TimeSpan.Zero),
    }).AsAsyncEnumerable().WithAbsoluteUrls(),
    (posts, cancellationToken) => FeedVersion.OfAsync(posts.Published.Select(post => post.Updated), cancellationToken));

app.MapGet("/", async (HttpContext context, Posts posts) => Page.Of(
    feed.Title,
    await context.GetFeedLinksHtmlAsync(),
    string.Concat(await posts.Published.Select(post => $"<li><a href=\"/posts/{post.Id}\">{Page.Encode(post.Title)}</a>\n").ToListAsync())));

app.MapGet("/posts/{id:int}", async (HttpContext context, Posts posts, int id) => await posts.Published.FirstOrDefaultAsync(post => post.Id == id) is { } post
    ? Page.Of(post.Title, await context.GetFeedLinksHtmlAsync(), post.Html)
    : Results.NotFound());

app.MapPut("/posts/{id:int}", async (Posts posts, int id, Post post) =>
{
    post.Id = id;
    post.Updated = DateTime.UtcNow;
    posts.Update(post);
    await posts.SaveChangesAsync();
    return Results.NoContent();
});

await app.RunAsync();
