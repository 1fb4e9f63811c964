using System.Globalization;
using System.Text;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace PublishArchive.Import;

/// <summary>Writes issues into a newsletter's folder, each in a file of its own. What is there already stays as it is.</summary>
internal sealed class IssueImport(string folder)
{
    private readonly string _issues = Path.Combine(folder, "issues");

    /// <returns>The names of the files that were written, oldest first, and what was left out.</returns>
    public async Task<(IReadOnlyList<string> Written, IReadOnlyList<string> LeftOut)> WriteAsync(
        ImportedPosts posts, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var issue in IssueFolder.Open(folder, IssueMarkdown.Format).ReadIssuesAsync(0, cancellationToken))
            known.Add(issue.Id ?? issue.Number?.ToString(CultureInfo.InvariantCulture) ?? "");

        var (written, leftOut) = (new List<string>(), new List<string>(posts.LeftOut));
        foreach (var day in posts.Issues.OrderBy(issue => issue.Published.UtcDateTime).GroupBy(DayOf))
        {
            var issues = day.ToList();
            foreach (var issue in issues)
            {
                if (!known.Add(issue.Id ?? ""))
                    leftOut.Add($"{issue.Title}: there is an issue of the id \"{issue.Id}\" already.");
                else
                    written.Add(await WriteAsync(issue, NamesOf(day.Key, isOnlyOne: issues.Count == 1), cancellationToken));
            }
        }

        return (written, leftOut);
    }

    /// <summary>The names that a file of a day may have. Where a day has several they are numbered, to sort as they came.</summary>
    private static IEnumerable<string> NamesOf(string day, bool isOnlyOne) =>
        Enumerable.Range(1, 999).Select(number => string.Create(CultureInfo.InvariantCulture, $"{day}-{number:00}"))
            .Prepend(isOnlyOne ? day : $"{day}-01");

    private async Task<string> WriteAsync(Issue issue, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var name = names.First(name => !Directory.EnumerateFiles(_issues, name + ".*", SearchOption.AllDirectories).Any()) + ".md";
        var text = Encoding.UTF8.GetBytes(IssueMarkdown.Write(issue));
        await using var file = new FileStream(Path.Combine(_issues, name), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(text, cancellationToken);
        return name;
    }

    private static string DayOf(Issue issue) => issue.Published.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
}
