using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>A part of a file that can't be read. It becomes a finding, and the rest is read on.</summary>
internal sealed class MarkdownException(FeedRule rule, string path, string message, int line, int column) : Exception(message)
{
    public FeedDiagnostic ToDiagnostic(string? file) => rule.At(path, Message) with { File = file, Line = line, Column = column };
}
