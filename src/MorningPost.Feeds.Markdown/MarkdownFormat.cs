using System.Text;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown.Reading;

namespace MorningPost.Feeds.Markdown;

/// <param name="keys">The keys that entries were given before.</param>
internal sealed class MarkdownFormat(IssueKeys keys) : IssueFileFormat
{
    public override string Extension => ".md";

    public override Issue Read(ReadOnlySpan<byte> utf8, string? file = null) => MarkdownIssue.Parse(TextOf(utf8), file, keys).ToIssue();

    public override IReadOnlyList<FeedDiagnostic> Locate(
        IReadOnlyList<FeedDiagnostic> diagnostics, ReadOnlySpan<byte> utf8, string file)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (diagnostics.Count == 0)
            return diagnostics;
        var issue = MarkdownIssue.Parse(TextOf(utf8), file, keys);
        return [.. diagnostics.Select(diagnostic => diagnostic.Line is null ? issue.Locate(diagnostic) : diagnostic)];
    }

    public override string? FileBeside => IssueKeys.FileName;

    public override IssueFileFormat ForFolder(string issues) => new MarkdownFormat(IssueKeys.In(issues));

    public override string? ReadName(ReadOnlySpan<byte> utf8) => MarkdownIssue.Parse(TextOf(utf8), file: null).Name;

    private static string TextOf(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
}
