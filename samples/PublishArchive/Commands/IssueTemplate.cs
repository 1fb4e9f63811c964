using System.Globalization;
using MorningPost.Feeds.Issues;

namespace PublishArchive.Commands;

/// <summary>The issue of a day, with something in it to write over.</summary>
internal static class IssueTemplate
{
    public static Issue Of(Uri home, DateTimeOffset published, string title) => new()
    {
        Id = Name(published),
        Title = title,
        Url = new Uri(home, published.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture)),
        Published = published,
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Articles =
                [
                    new Article
                    {
                        Key = "lead-story",
                        Headline = "The day's headline",
                        Body = RichText.Plain("What happened, and why it matters."),
                    },
                ],
            },
        ],
    };

    /// <summary>Writes the issue's file, unless there is one.</summary>
    /// <exception cref="IOException">There is a file of that day, or it can't be written.</exception>
    public static async Task<string> WriteAsync(string folder, Issue issue, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "issues", $"{Name(issue.Published)}.json");
        if (File.Exists(path))
            throw new IOException($"{path}: there is an issue of that day already. Change it, or move it away.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, IssueJson.Write(issue), cancellationToken);
        return path;
    }

    /// <summary>Now, to the minute: an issue's time has no use for more.</summary>
    public static DateTimeOffset Minute(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    private static string Name(DateTimeOffset published) => published.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
}
