using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown.Reading;
using MorningPost.Feeds.Markdown.Writing;

namespace MorningPost.Feeds.Markdown;

/// <summary>Issues as Markdown files: fields in YAML at the top, a heading for each section, and below it what it holds.</summary>
/// <remarks>
/// The fields are those of issue files in JSON, by the same names. The shape of what stands below a heading says the section's kind;
/// <c>{kind=tools}</c> behind the heading settles it. HTML is sanitised, the texts in the YAML included. Relative addresses are
/// relative to the issue's <c>url</c>; where it has none they stay, and <see cref="FeedValidator"/> names them.
/// </remarks>
public static class IssueMarkdown
{
    /// <summary>Markdown for an <see cref="IssueFolder"/>: <c>IssueFolder.Open("letters", IssueMarkdown.Format)</c> reads files that end in
    /// <c>.md</c> beside those in JSON.</summary>
    public static IssueFileFormat Format { get; } = new MarkdownFormat(IssueKeys.Empty);

    /// <summary>Reads an issue.</summary>
    /// <param name="markdown">The file's text.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <returns>The issue. It has the right shape; <see cref="FeedValidator"/> says whether it makes sense.</returns>
    /// <exception cref="FeedException">The text doesn't hold an issue; lists every reason with line and column.</exception>
    public static Issue Read(string markdown, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return MarkdownIssue.Parse(markdown, file).ToIssue();
    }

    /// <summary>Writes an issue as Markdown. What has no natural shape, such as a picture's size, goes into a block of YAML below what it
    /// belongs to.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The text of a file that <see cref="Read"/> reads back equal, but for HTML that is sanitised and relative
    /// addresses in it.</returns>
    public static string Write(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return IssueWriter.Write(issue);
    }
}
