using System.Text;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown.Reading;

namespace MorningPost.Feeds.Markdown;

/// <summary>The keys that sections and entries of Markdown issues were given by their names, kept in <see cref="FileName"/>: so a headline
/// that is changed later keeps its place in links and ids.</summary>
/// <remarks>
/// <see cref="IssueFolder"/> reads the file that stands in the folder <c>issues</c>; <see cref="UpdateAsync"/> writes it, and belongs
/// before each publication. It is committed with the issues. Keys that are written out, <c>{#key}</c>, aren't in it. Immutable.
/// </remarks>
public sealed class IssueKeys
{
    /// <summary>The name of the file: <c>.keys.json</c>.</summary>
    public const string FileName = ".keys.json";

    private const string Issues = "issues";
    private readonly SortedDictionary<string, IssueKeyTable> _issues;

    private IssueKeys(SortedDictionary<string, IssueKeyTable> issues) => _issues = issues;

    /// <summary>No keys.</summary>
    public static IssueKeys Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Reads the file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="FeedException">The file holds something else.</exception>
    public static IssueKeys Read(ReadOnlyMemory<byte> utf8, string? file = null) => new(KeyFile.Read(utf8, file));

    /// <summary>The keys with those of an issue: its new names are added, those that are gone are left out.</summary>
    /// <param name="markdown">The issue's text.</param>
    /// <returns>The keys; these where the text doesn't hold an issue, or where a name is new and another is gone, which only its writer can
    /// settle.</returns>
    public IssueKeys Update(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var issue = MarkdownIssue.Parse(markdown, file: null, this);
        if (issue.Name is not { } name || issue.HasFindings)
            return this;
        var issues = new SortedDictionary<string, IssueKeyTable>(_issues, StringComparer.Ordinal);
        issues.Remove(name);
        if (!issue.Keys.IsEmpty)
            issues.Add(name, issue.Keys);
        return new IssueKeys(issues);
    }

    /// <summary>Writes the file: in ordinal order, so that equal keys are equal bytes.</summary>
    /// <returns>The text of a file that <see cref="Read"/> reads.</returns>
    public string Write() => KeyFile.Write(_issues);

    /// <summary>Brings the file of an archive up to date: reads its issues in Markdown, and writes the file if a key was added or
    /// left out.</summary>
    /// <param name="path">The archive's folder, which holds <c>issues</c>.</param>
    /// <param name="cancellationToken">Stops between two issues; nothing is written then.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="FeedException">The folder can't be read, or the file holds something else.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<bool> UpdateAsync(string path, CancellationToken cancellationToken = default)
    {
        var folder = IssueFolder.Open(path, IssueMarkdown.Format);
        var file = Path.Combine(path, Issues, FileName);
        var before = In(Path.Combine(path, Issues));
        var (keys, names) = (before, new HashSet<string?>(StringComparer.Ordinal));
        foreach (var issue in folder.Files)
        {
            if (!issue.EndsWith(IssueMarkdown.Format.Extension, StringComparison.OrdinalIgnoreCase))
                continue;
            var markdown = await File.ReadAllTextAsync(issue, cancellationToken).ConfigureAwait(false);
            keys = keys.Update(markdown);
            names.Add(MarkdownIssue.Parse(markdown, file: null).Name);
        }

        // A file that doesn't say whose issue it is may be any of them.
        if (!names.Contains(null))
            keys = new IssueKeys(new(keys._issues.Where(issue => names.Contains(issue.Key)).ToDictionary(), StringComparer.Ordinal));
        var text = keys.Write();
        if (text == before.Write())
            return false;
        await WriteAsync(file, text, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The keys of a folder of issues; none where there is no file.</summary>
    internal static IssueKeys In(string issues)
    {
        var file = Path.Combine(issues, FileName);
        return File.Exists(file) ? Read(File.ReadAllBytes(file), file) : Empty;
    }

    internal IssueKeyTable Of(string? issue) => issue is not null && _issues.TryGetValue(issue, out var keys) ? keys : new IssueKeyTable();

    private static async Task WriteAsync(string file, string text, CancellationToken cancellationToken)
    {
        var partial = file + ".tmp";
        try
        {
            await File.WriteAllTextAsync(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken)
                .ConfigureAwait(false);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
