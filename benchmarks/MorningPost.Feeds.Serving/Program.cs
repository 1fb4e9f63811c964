using MorningPost.Feeds;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Serving;

// What run.sh asks with wrk: feeds, and what they are compared with.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddFeeds();
builder.Services.AddOutputCache();
builder.Services.AddSingleton<Posts>();
var app = builder.Build();
app.UseWhen(context => context.Request.Path.StartsWithSegments("/cached"), cached => cached.UseOutputCache());

app.MapFeeds<Posts>("/feeds", Posts.Feed, posts => posts.Items, (posts, _) => ValueTask.FromResult(posts.Version));
app.MapFeeds<Posts>("/cached", Posts.Feed, posts => posts.Items, (posts, _) => ValueTask.FromResult(posts.Version)).CacheOutput();

var document = new MemoryStream();
await FeedWriter.WriteAsync(document, FeedFormat.Rss, Posts.Feed, new Posts().Items);
var bytes = document.ToArray();
app.MapGet("/bytes", () => Results.Bytes(bytes, "application/rss+xml; charset=utf-8"));
app.MapGet("/bare", () => Results.StatusCode(StatusCodes.Status304NotModified));
app.MapGet("/syndication", (Posts posts) => Results.Bytes(UsualFeed.Of(posts), "application/rss+xml; charset=utf-8"));
await app.RunAsync();
