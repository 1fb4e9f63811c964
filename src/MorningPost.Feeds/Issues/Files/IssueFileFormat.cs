namespace MorningPost.Feeds.Issues;

/// <summary>A form of issue files: <see cref="Json"/>, or one of another package, such as Markdown.</summary>
public abstract class IssueFileFormat
{
    /// <summary>JSON, as <see cref="IssueJson"/> reads it.</summary>
    public static IssueFileFormat Json { get; } = new IssueJsonFormat();

    /// <summary>The extension of its files, with the dot, in lower case: <c>.json</c>.</summary>
    public abstract string Extension { get; }

    /// <summary>Whether a file has this form, by its name.</summary>
    internal bool Names(string file) => Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file in the folder of the issues that what they hold depends on; null, the default, for none. A change of it
    /// is a change of <see cref="IIssueSource.GetVersionAsync"/>.</summary>
    public virtual string? FileBeside => null;

    /// <summary>The form as it is read in a folder. Called once, when the folder is opened.</summary>
    /// <param name="issues">The path of the folder <c>issues</c>.</param>
    /// <returns>This form, the default, or one that knows what stands in <see cref="FileBeside"/>.</returns>
    /// <exception cref="FeedException"><see cref="FileBeside"/> holds something else.</exception>
    public virtual IssueFileFormat ForFolder(string issues) => this;

    /// <summary>Reads an issue.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <returns>The issue. It has the right shape; <see cref="FeedValidator"/> says whether it makes sense.</returns>
    /// <exception cref="FeedException">The file doesn't hold an issue; lists every reason.</exception>
    public abstract Issue Read(ReadOnlySpan<byte> utf8, string? file = null);

    /// <summary>Reads a file, in whatever encoding it may be.</summary>
    /// <exception cref="FeedException">It isn't UTF-8, or doesn't hold an issue.</exception>
    internal Issue ReadFile(ReadOnlySpan<byte> bytes, string file) =>
        FileEncoding.Fault(bytes, file) is { } fault ? throw new FeedException([fault]) : Read(bytes, file);

    /// <summary>Says in which file, line and column the findings about an issue are.</summary>
    /// <param name="diagnostics">Findings about the issue that was read from the file.</param>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">The file's name.</param>
    /// <returns>The same findings with file, line and column.</returns>
    public abstract IReadOnlyList<FeedDiagnostic> Locate(
        IReadOnlyList<FeedDiagnostic> diagnostics, ReadOnlySpan<byte> utf8, string file);

    /// <summary>The id, or else the number, that a file says, even one that holds no issue.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <returns>Null where there is neither.</returns>
    public abstract string? ReadName(ReadOnlySpan<byte> utf8);
}
