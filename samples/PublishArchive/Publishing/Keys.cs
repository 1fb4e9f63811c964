using MorningPost.Feeds;
using MorningPost.Feeds.Markdown;

namespace PublishArchive.Publishing;

/// <summary>The keys of entries in Markdown, which are kept beside the issues before they go out.</summary>
internal static class Keys
{
    /// <returns>A warning where they can't be kept.</returns>
    public static async Task<IReadOnlyList<FeedDiagnostic>> KeepAsync(string source, CancellationToken cancellationToken)
    {
        var file = Path.Combine(source, "issues", IssueKeys.FileName);
        try
        {
            await IssueKeys.UpdateAsync(source, cancellationToken);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return
            [
                new FeedDiagnostic
                {
                    Code = "PUBLISH2",
                    Severity = FeedSeverity.Warning,
                    Path = "",
                    File = file,
                    Message = $"the keys of entries can't be kept: {e.Message}",
                    Rule = "(an entry whose headline changes later keeps its id by this file)",
                    Help = "Let the folder be written to, run again and commit the file, or write {#key} behind each entry.",
                },
            ];
        }
    }
}
