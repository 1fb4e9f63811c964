using System.Globalization;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>A newsletter and issues of it that are made up, a day apart.</summary>
internal static class MadeUpArchive
{
    public static Newsletter Newsletter { get; } = new()
    {
        Id = "tag:example.org,2026:daily",
        Title = "The Daily",
        Tagline = "Every <day> & night",
        Language = "en",
        Url = new Uri("https://example.org/daily/"),
    };

    public static DateTimeOffset FirstDay { get; } = new(2026, 10, 20, 6, 30, 0, TimeSpan.FromHours(2));

    public static List<Issue> Issues(int count) => [.. Enumerable.Range(0, count).Select(Issue)];

    /// <summary>The issue of a day: each has a lead, every other one tools, and topics in turn.</summary>
    public static Issue Issue(int day) => new()
    {
        Id = FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Number = day + 1,
        Title = string.Create(CultureInfo.InvariantCulture, $"Day {day} of \"<us>\" & them"),
        Standfirst = string.Create(CultureInfo.InvariantCulture, $"What day {day} brought."),
        Published = FirstDay.AddDays(day),
        Topics = [new FeedCategory { Term = (day % 3) switch { 0 => "Small models", 1 => "law", _ => "اللغات" } }],
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Articles =
                [
                    new Article
                    {
                        Key = "story",
                        Headline = $"Lead of {day.ToString(CultureInfo.InvariantCulture)}",
                        Body = RichText.Plain("One.", "Two <b>."),
                    },
                ],
            },
            .. day % 2 == 0 ? (IEnumerable<Section>)[Tools] : [],
        ],
    };

    private static ToolsSection Tools { get; } = new()
    {
        Key = "tools",
        Title = "Tools of the Week",
        Tools =
        [
            new Tool { Key = "a", Name = "A & B", Description = RichText.Plain("A tool."), Url = new Uri("https://example.com/?a=1&b=2") },
        ],
    };
}
