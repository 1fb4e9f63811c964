using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Issues made of a number.</summary>
internal static class MadeUpIssues
{
    public const int Page = 4;

    /// <summary>So small that a few issues make an archive.</summary>
    public static readonly FeedPublisherOptions SmallPages = new() { PageItems = Page, SubscriptionItems = 2 * Page };

    public static readonly Newsletter Newsletter = Everything.Newsletter with
    {
        Updated = new DateTimeOffset(2019, 1, 1, 0, 0, 0,
        TimeSpan.Zero)
    };

    public static Issue Issue(int index, string text = "As it was.") => Everything.Issue with
    {
        Id = $"n-{index}",
        Number = index + 1,
        Title = $"Issue {index}",
        Url = new Uri($"https://everything.example/{index}/"),
        Published = new DateTimeOffset(2020, 1, 1, 6, 0, 0, TimeSpan.Zero).AddDays(index),
        Updated = null,
        Sections =
        [
            new ArticleSection { Key = "lead",
                Articles = [new Article { Key = "a", Headline = $"Story {index}",
                Body = RichText.Plain(text, new string('x', index * 37 % 500)) }] },
            .. index % 3 == 0
                ? (Section[])[new ToolsSection { Key = "tools",
                Tools = [.. Enumerable.Range(0, (index % 5) + 1)
                .Select(t => new Tool { Key = $"t{t}", Name = $"Tool {t}", Description = "Does things.",
                Url = new Uri("https://tools.example/") })] }] : [],
        ],
    };

    public static List<Issue> List(int count) => [.. Enumerable.Range(0, count).Select(index => Issue(index))];
}
