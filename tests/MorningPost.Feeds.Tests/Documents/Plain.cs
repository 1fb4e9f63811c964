namespace MorningPost.Feeds.Tests.Documents;

/// <summary>A feed and an item with nothing special.</summary>
internal static class Plain
{
    public static Feed Feed { get; } = new()
    {
        Id = "tag:news.example,2026:feed",
        Title = "Test feed",
        Url = new Uri("https://news.example/"),
        FeedUrl = new Uri("https://news.example/feed.xml"),
        Description = "A feed for tests.",
        Language = "en",
        Updated = DateTimeOffset.UnixEpoch,
        Authors = [new FeedPerson { Name = "Desk" }],
    };

    public static FeedItem Item { get; } = new()
    {
        Id = "tag:news.example,2026:item/1",
        Url = new Uri("https://news.example/1"),
        Title = "An item",
        Content = FeedContent.Html("<p>Body.</p>"),
        Published = DateTimeOffset.UnixEpoch,
    };
}
