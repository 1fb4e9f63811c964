using System.Globalization;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace PublishArchive.Commands;

/// <summary>The issue of a day, with something in it to write over.</summary>
internal sealed class IssueTemplate
{
    public required string Title { get; init; }

    public required DateTimeOffset Published { get; init; }

    public string FileName => $"{Day}.md";

    private string Day => Published.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>Writes the issue's file, unless there is one.</summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="FeedException">There is an issue of that day.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public async Task<string> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var issues = Path.Combine(folder, "issues");
        Directory.CreateDirectory(issues);
        if (Directory.EnumerateFiles(issues, $"{Day}.*", SearchOption.AllDirectories).FirstOrDefault() is { } there)
            throw new FeedException($"{there}: there is an issue of that day already. Change it, move it away, or say another --date.");
        var path = Path.Combine(issues, FileName);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(IssueMarkdown.Write(ToIssue()).AsMemory(), cancellationToken);
        return path;
    }

    /// <summary>Now, to the minute and where the editor is: an issue's time has no use for more.</summary>
    public static DateTimeOffset Minute(TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    private Issue ToIssue() => new()
    {
        Id = Day,
        Title = Title,
        Standfirst = "What this issue is about, in a sentence.",
        Published = Published,
        Sections =
        [
            new TextSection { Key = "note", Text = RichText.Plain("Good morning. A few lines to begin with.") },
            new ArticleSection
            {
                Key = "lead",
                Title = "The story",
                Articles =
                [
                    new Article
                    {
                        Key = "story",
                        Headline = "The day's headline",
                        Standfirst = "What it says, in a sentence.",
                        Body = RichText.Plain("What happened.", "And why it matters."),
                    },
                ],
            },
            new ReadingListSection
            {
                Key = "links",
                Title = "Worth reading",
                Items =
                [
                    new ReadingItem
                    {
                        Key = "first-link",
                        Title = "A page that is worth the time",
                        Url = new Uri("https://example.org/"),
                        Summary = RichText.Plain("What is said there, and to whom."),
                    },
                ],
            },
        ],
    };
}
