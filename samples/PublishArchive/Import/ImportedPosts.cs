using MorningPost.Feeds;
using MorningPost.Feeds.Issues;

namespace PublishArchive.Import;

/// <summary>What an export or a feed holds: the posts that become issues, and why others don't.</summary>
internal sealed class ImportedPosts
{
    public List<Issue> Issues { get; } = [];

    /// <summary>What was left out, each in a sentence.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Takes an issue, unless it has nothing in it; one whose id could be no id gets another.</summary>
    public void Add(Issue issue)
    {
        if (issue.Sections.Count == 0)
        {
            LeftOut.Add($"{issue.Title}: it has no body.");
            return;
        }

        if (FeedValidator.Validate(issue).Any(finding => finding is { Severity: FeedSeverity.Error, Path: "id" }))
        {
            var id = ImportedPost.SlugOf(issue.Id ?? issue.Title);
            LeftOut.Add($"{issue.Title}: its id \"{issue.Id}\", which is none; it is \"{id}\" now.");
            issue = issue with { Id = id };
        }

        Issues.Add(issue);
    }
}
