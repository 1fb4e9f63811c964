namespace MorningPost.Feeds.Tests;

/// <summary>Feeds to serve.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Day = new(2026, 11, 24, 6, 30, 0, TimeSpan.Zero);

    public static Feed Feed { get; } = new()
    {
        Id = "tag:example.org,2026:blog",
        Title = "Tea & code",
        Url = new Uri("https://example.org/"),
        Authors = [new FeedPerson { Name = "Ada" }],
        Updated = Day,
    };

    public static Newsletter Newsletter { get; } = new()
    {
        Id = "tag:example.org,2026:letter",
        Title = "The Letter",
        Url = new Uri("https://example.org/letter/"),
    };

    public static FeedItem Item(int number) => new()
    {
        Id = $"tag:example.org,2026:{number}",
        Title = $"Post {number}",
        Url = new Uri($"https://example.org/{number}"),
        Content = FeedContent.Html($"<p>Body of {number}.</p>"),
        Published = Day.AddDays(-number),
    };

    public static FeedItem[] Items(int count) => [.. Enumerable.Range(0, count).Select(Item)];

    public static Issue Issue(int number) => new()
    {
        Id = $"issue-{number}",
        Title = $"Issue {number}",
        Url = new Uri($"https://example.org/letter/{number}"),
        Published = Day.AddDays(number),
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Articles = [new Article { Key = "a", Headline = $"Story {number}", Body = RichText.Plain("Text.") }],
            },
        ],
    };
}
