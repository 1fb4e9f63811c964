using FeedServer;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using MorningPost.Feeds.Publishing;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddFeeds();
builder.Services.AddResponseCompression();
builder.Services.AddOutputCache();
var app = builder.Build();

// The archive twice: made for each request from its files, and published once, every issue that there ever was.
var archive = IssueFolder.Open(app.Configuration["Archive"] ?? Path.Combine("samples", "archive"), IssueMarkdown.Format);
var newsletter = await archive.ReadNewsletterAsync();
var site = new Uri(app.Configuration["Site"] ?? "http://localhost:5000/");
var options = new FeedPublisherOptions { BaseUrl = new Uri(site, "archive/") };
var store = new DirectoryFeedStore(app.Configuration["Store"] ?? Path.Combine("artifacts", "served"));
await new FeedPublisher(newsletter, store, options).PublishAsync(archive);

app.UseResponseCompression();
app.UseOutputCache();
app.MapFeeds("/feeds", archive, new FeedEndpointOptions { BaseUrl = site }).CacheOutput();
app.MapFeedStore("/archive", store, new FeedStoreEndpointOptions { Publisher = options });
app.MapGet("/", context => FrontPage.WriteAsync(context, newsletter, archive.Path));

await app.RunAsync();
