using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>What the feeds of single sections are called.</summary>
internal static class SectionTitles
{
    public static async Task<IReadOnlyList<IssueProjection>> ProjectionsAsync(
        Newsletter newsletter, IAsyncEnumerable<Issue> issues, CancellationToken cancellationToken)
    {
        var agreed = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var issue in issues.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var section in issue.Sections)
            {
                var title = Blank.Is(section.Title) ? null : section.Title;
                agreed[section.Key] = agreed.TryGetValue(section.Key, out var others) && others != title ? null : title;
            }
        }

        return [.. agreed.Select(section => Named(section.Key, section.Value ?? TitleOf(newsletter, section.Key)))];
    }

    private static string? TitleOf(Newsletter newsletter, string key) =>
        newsletter.SectionTitles.FirstOrDefault(section => section.Key == key)?.Title;

    private static IssueProjection Named(string key, string? title) =>
        title is null ? IssueProjection.Section(key) : IssueProjection.Section(key).WithTitle(title);
}
