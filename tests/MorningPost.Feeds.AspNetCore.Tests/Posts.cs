namespace MorningPost.Feeds.Tests;

/// <summary>A service that has items, and counts how often they are read.</summary>
internal sealed class Posts(params IEnumerable<FeedItem> items)
{
    public List<FeedItem> Items { get; } = [.. items];

    public int Reads { get; private set; }

    public string? Stamp { get; set; } = "1";

    public DateTimeOffset? Modified { get; set; }

    public IEnumerable<FeedItem> Read()
    {
        Reads++;
        foreach (var item in Items)
            yield return item;
    }

    public ValueTask<FeedVersion> VersionAsync() => ValueTask.FromResult(new FeedVersion(Stamp!) { Modified = Modified });

    public static FeedEndpointConventionBuilder Map(WebApplication app, FeedEndpointOptions? options = null) =>
        app.MapFeeds<Posts>("/blog", Sample.Feed, posts => posts.Read(), (posts, _) => posts.VersionAsync(), options);
}
