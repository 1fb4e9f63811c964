using MorningPost.Feeds.AspNetCore;

namespace MorningPost.Feeds.Serving;

/// <summary>Fifty posts of about 2 KB.</summary>
internal sealed class Posts
{
    private static readonly string Html = string.Concat(Enumerable.Repeat(
        "<p>Water just off the boil, <em>three minutes</em>, and a look at the <a href=\"https://example.org/logs?from=1&amp;to=2\">logs</a>.</p>\n", 14));

    public static Feed Feed { get; } = new()
    {
        Id = "tag:example.org,2026:blog",
        Title = "Tea & code",
        Url = new Uri("https://example.org/"),
        FeedUrl = new Uri("https://example.org/feed.xml"),
        Authors = [new FeedPerson { Name = "Ada" }],
    };

    public IReadOnlyList<FeedItem> Items { get; } =
    [
        .. Enumerable.Range(0, 50).Select(number => new FeedItem
        {
            Id = $"tag:example.org,2026:{number}",
            Title = $"Post {number} & what came of it",
            Url = new Uri($"https://example.org/posts/{number}"),
            Summary = "Water just off the boil, three minutes, and a look at the logs.",
            Content = FeedContent.Html(Html),
            Published = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddDays(-number),
            Categories = [new FeedCategory { Term = "tea" }, new FeedCategory { Term = "code" }],
        }),
    ];

    public FeedVersion Version { get; } = new("50-1");
}
