using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A newsletter as a folder of files: <c>newsletter.json</c>, and <c>issues/*.json</c>, one an issue, in folders by year where
/// there are many.</summary>
/// <remarks>
/// The files' names in ordinal order are the issues from the oldest to the newest: <c>2026-10-22.json</c> comes before
/// <c>2026-10-23.json</c>. A folder's name goes before
/// them unless they begin with it, so <c>2026/10-22.json</c> and <c>2026/2026-10-22.json</c> stand where <c>2026-10-22.json</c> does. Files
/// and folders whose names begin with a dot are left alone.
/// One issue is in memory at a time. Findings name the file as it was reached from the folder's path.
/// </remarks>
public sealed class IssueFolder : IIssueSource
{
    private const string NewsletterFile = "newsletter.json";
    private const string IssuesFolder = "issues";

    private readonly IReadOnlyList<string> _others;
    private readonly IReadOnlyList<IssueFileFormat> _formats;

    private IssueFolder(string path, string issues, IReadOnlyList<IssueFileFormat> formats)
    {
        var files = IssueFiles.In(issues, formats);
        Path = path;
        _formats = [.. formats.Select(format => format.ForFolder(issues))];
        Files = files.Issues;
        _others = files.Others;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The paths of the issues' files, oldest first.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Opens a folder and lists its issues.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="formats">Other forms of files to read beside JSON, such as <c>IssueMarkdown.Format</c> of the package
    /// MorningPost.Feeds.Markdown. A folder may hold files of several.</param>
    /// <returns>The folder. What is added to it later isn't seen.</returns>
    /// <exception cref="FeedException">The folder or a part of it isn't there or can't be listed.</exception>
    public static IssueFolder Open(string path, params IReadOnlyList<IssueFileFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(formats);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
            throw Unreadable(path, "there is no such folder.");
        var issues = System.IO.Path.Combine(path, IssuesFolder);
        try
        {
            return Directory.Exists(issues)
                ? new IssueFolder(path, issues, [IssueFileFormat.Json, .. formats])
                : throw Unreadable(issues, "there is no such folder, so there is no issue.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(issues, e.Message, e);
        }
    }

    /// <summary>Reads the newsletter.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The newsletter.</returns>
    /// <exception cref="FeedException">The file isn't there, or doesn't hold a newsletter.</exception>
    public async Task<Newsletter> ReadNewsletterAsync(CancellationToken cancellationToken = default)
    {
        var file = System.IO.Path.Combine(Path, NewsletterFile);
        return IssueJson.ReadNewsletter(await ReadAsync(file, cancellationToken).ConfigureAwait(false), file);
    }

    /// <summary>Reads the issues from the oldest to the newest.</summary>
    /// <param name="skip">How many of the oldest to leave out; their files aren't opened.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The issues.</returns>
    /// <exception cref="FeedException">A file doesn't hold an issue; thrown when it is reached.</exception>
    public IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default) =>
        ReadAsync(Files.Skip(skip), cancellationToken);

    /// <summary>Reads the issues from the newest to the oldest.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The issues.</returns>
    /// <exception cref="FeedException">A file doesn't hold an issue; thrown when it is reached.</exception>
    public IAsyncEnumerable<Issue> ReadNewestIssuesAsync(int take = int.MaxValue, CancellationToken cancellationToken = default) =>
        ReadAsync(Files.Reverse().Take(take), cancellationToken);

    /// <summary>Says which version of the folder was opened: names, sizes and times of its files.</summary>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>Another text whenever a file was added, changed or taken away.</returns>
    public ValueTask<string?> GetVersionAsync(CancellationToken cancellationToken = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var beside = _formats.Select(format => format.FileBeside).OfType<string>()
            .Select(name => System.IO.Path.Combine(Path, IssuesFolder, name)).Where(File.Exists);
        foreach (var file in Files.Concat(beside).Prepend(System.IO.Path.Combine(Path, NewsletterFile)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var info = new FileInfo(file);
            hash.AppendData(Encoding.UTF8.GetBytes(info.Exists
                ? string.Create(CultureInfo.InvariantCulture,
                    $"{System.IO.Path.GetRelativePath(Path, file)}\n{info.Length}\n{info.LastWriteTimeUtc.Ticks}\n")
                : $"{file}\n"));
        }

        return ValueTask.FromResult<string?>(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)));
    }

    /// <summary>Looks for an issue: in the file of its name first, in all others then.</summary>
    /// <param name="id">The issue's <see cref="Issue.Id"/>, or its number where it has none.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>Its place, from 0, the oldest; null when there is no such issue.</returns>
    /// <exception cref="FeedException">A file doesn't hold an issue; thrown when it is reached.</exception>
    public async ValueTask<int?> FindPlaceAsync(string id, CancellationToken cancellationToken = default)
    {
        var places = Enumerable.Range(0, Files.Count);
        foreach (var place in places.OrderByDescending(place => System.IO.Path.GetFileNameWithoutExtension(Files[place]) == id))
        {
            if (IssueIds.NameOf(await ReadAsync([Files[place]], cancellationToken).FirstAsync(cancellationToken)
                .ConfigureAwait(false)) == id)
                return place;
        }

        return null;
    }

    /// <summary>Reads everything and says everything that is wrong with it, each finding with file, line and path.</summary>
    /// <param name="progress">Told how many issues have been read.</param>
    /// <param name="check">Another check of each issue, such as <c>HtmlValidator.Validate</c> of the package MorningPost.Feeds.Html. Its
    /// findings have the
    /// issue's paths, and get file and line like all others.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The findings, in the order of the files: what files can't be read, what isn't of the right shape, what
    /// <see cref="FeedValidator"/>
    /// and <paramref name="check"/> find, ids that are given twice, dates that go back from one file to the next, and files that aren't
    /// read
    /// and that no issue names.</returns>
    public async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        IProgress<int>? progress = null, Func<Issue, IReadOnlyList<FeedDiagnostic>>? check = null,
            CancellationToken cancellationToken = default)
    {
        var found = new List<FeedDiagnostic>();
        Newsletter? newsletter = null;
        await ValidateAsync(found, System.IO.Path.Combine(Path, NewsletterFile), IssueFileFormat.Json, Newsletter, cancellationToken)
            .ConfigureAwait(false);

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        (string File, DateTimeOffset Date)? before = null;
        var others = _others.ToList();
        for (var i = 0; i < Files.Count; i++)
        {
            var (file, format) = (Files[i], FormatOf(Files[i]));
            await ValidateAsync(found, file, format, utf8 => Issue(utf8, file, format), cancellationToken).ConfigureAwait(false);
            progress?.Report(i + 1);
        }

        return [.. found, .. others
            .Select(other => FileRules.NotRead.At("", "it is no issue, and no issue names it.") with { File = other })];

        IReadOnlyList<FeedDiagnostic> Issue(byte[] utf8, string file, IssueFileFormat format)
        {
            others.RemoveAll(other => utf8.AsSpan().IndexOf(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(other))) >= 0);
            return IssueFolder.Issue(format, utf8, newsletter, file, check, ids, ref before);
        }

        IReadOnlyList<FeedDiagnostic> Newsletter(byte[] utf8) =>
            NewsletterChecks.Validate(newsletter = IssueJson.ReadNewsletter(utf8, System.IO.Path.Combine(Path, NewsletterFile)));
    }

    private static List<FeedDiagnostic> Issue(
        IssueFileFormat format,
        byte[] utf8,
        Newsletter? newsletter,
        string file,
        Func<Issue, IReadOnlyList<FeedDiagnostic>>? check,
        Dictionary<string, string> ids,
        ref (string File, DateTimeOffset Date)? before)
    {
        Issue issue;
        try
        {
            issue = format.ReadFile(utf8, file);
        }
        catch (FeedException e)
        {
            // A file that is no issue may still say whose id it has.
            return [.. e.Diagnostics, .. SameId(newsletter, format.ReadName(utf8), file, ids)];
        }

        List<FeedDiagnostic> found =
        [
            .. IssueChecks.Validate(newsletter, issue),
            .. check?.Invoke(issue) ?? [],
            .. SameId(newsletter, IssueIds.NameOf(issue), file, ids),
        ];
        if (before is { } older && issue.Published < older.Date)
            found.Add(FileRules.Order.At("published", $"it is before that of {older.File}."));
        before = (file, issue.Published);
        return found;
    }

    private static IEnumerable<FeedDiagnostic> SameId(Newsletter? newsletter, string? name, string file, Dictionary<string, string> ids)
    {
        if (newsletter is not null)
            name = IssueIds.DistinctName(newsletter, name);
        if (name is not null && !ids.TryAdd(name, file))
            yield return ItemRules.DuplicateId.At("id", $"{ids[name]} has the id \"{name}\" too.");
    }

    private static async Task ValidateAsync(
        List<FeedDiagnostic> found,
        string file,
        IssueFileFormat format,
        Func<byte[], IReadOnlyList<FeedDiagnostic>> validate,
        CancellationToken cancellationToken)
    {
        try
        {
            var utf8 = await ReadAsync(file, cancellationToken).ConfigureAwait(false);
            found.AddRange(format.Locate(validate(utf8), utf8, file).OrderBy(finding => finding.Line ?? 0));
        }
        catch (FeedException e)
        {
            found.AddRange(e.Diagnostics);
        }
    }

    private async IAsyncEnumerable<Issue> ReadAsync(IEnumerable<string> files,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
            yield return FormatOf(file).ReadFile(await ReadAsync(file, cancellationToken).ConfigureAwait(false), file);
    }

    private IssueFileFormat FormatOf(string file) => _formats.First(format => format.Names(file));

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, e is FileNotFoundException ? "there is no such file." : e.Message, e);
        }
    }

    private static FeedException Unreadable(string path, string message, Exception? cause = null) =>
        new([FileRules.Unreadable.At("", message) with { File = path }], cause);
}
