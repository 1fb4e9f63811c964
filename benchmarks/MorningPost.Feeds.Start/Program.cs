using System.Runtime;
using MorningPost.Feeds;
using MorningPost.Feeds.Start;

// A process that writes one feed in three formats and ends: what a command or a function does that is started for each feed.
var feed = new Feed
{
    Id = "tag:example.org,2026:blog",
    Title = "Tea & code",
    Url = new Uri("https://example.org/"),
    Updated = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
    Authors = [new FeedPerson { Name = "Ada" }],
};
var items = new List<FeedItem>();
foreach (var post in Post.Fifty())
{
    items.Add(new FeedItem
    {
        Id = post.Id,
        Title = post.Title,
        Url = post.Url,
        Summary = post.Summary,
        Content = FeedContent.Html(post.Html),
        Published = post.Published,
        Categories = [new FeedCategory { Term = post.Category }],
    });
}

using var rss = new MemoryStream();
using var atom = new MemoryStream();
using var json = new MemoryStream();
await FeedWriter.WriteAllAsync(
    feed, items, [new FeedOutput(rss, FeedFormat.Rss), new FeedOutput(atom, FeedFormat.Atom), new FeedOutput(json, FeedFormat.Json)]);
Console.WriteLine($"{JitInfo.GetCompiledMethodCount()} {rss.Length + atom.Length + json.Length}");
