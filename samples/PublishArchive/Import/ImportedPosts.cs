using MorningPost.Feeds.Issues;

namespace PublishArchive.Import;

/// <summary>What an export or a feed holds: the posts that become issues, and why others don't.</summary>
internal sealed class ImportedPosts
{
    public List<Issue> Issues { get; } = [];

    /// <summary>What was left out, each in a sentence.</summary>
    public List<string> LeftOut { get; } = [];
}
