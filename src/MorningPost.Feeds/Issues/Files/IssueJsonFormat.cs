namespace MorningPost.Feeds.Issues;

internal sealed class IssueJsonFormat : IssueFileFormat
{
    public override string Extension => ".json";

    public override Issue Read(ReadOnlySpan<byte> utf8, string? file = null) => IssueJson.ReadIssue(utf8, file);

    public override IReadOnlyList<FeedDiagnostic> Locate(
        IReadOnlyList<FeedDiagnostic> diagnostics, ReadOnlySpan<byte> utf8, string file) => IssueJson.Locate(diagnostics, utf8, file);

    public override string? ReadName(ReadOnlySpan<byte> utf8) => IssueJson.ReadName(utf8);
}
