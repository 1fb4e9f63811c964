using MorningPost.Feeds.Markdown;

namespace MorningPost.Feeds.Tests;

/// <summary>The issues of the newsletter in <c>samples/archive</c>: some in JSON, some in Markdown.</summary>
internal static partial class SampleArchive
{
    public static IssueFolder Open() => IssueFolder.Open(Path, IssueMarkdown.Format);
}
