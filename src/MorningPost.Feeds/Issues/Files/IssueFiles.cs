namespace MorningPost.Feeds.Issues;

/// <summary>The files of an archive: issues from the oldest to the newest, and what else is there.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Others">Files that aren't read.</param>
internal readonly record struct IssueFiles(IReadOnlyList<string> Issues, IReadOnlyList<string> Others)
{
    private const int Deepest = 8;

    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = Deepest,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    public static IssueFiles In(string folder, IReadOnlyList<IssueFileFormat> formats)
    {
        var (issues, others) = (new List<(string Key, string File)>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*", Visible))
        {
            var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
            if (Array.Exists(parts, part => part.StartsWith('.')))
                continue;
            if (formats.Any(format => format.Names(file)))
                issues.Add((KeyOf(parts), file));
            else
                others.Add(file);
        }

        others.Sort(StringComparer.Ordinal);
        return new IssueFiles(
            [.. issues.OrderBy(issue => issue.Key, StringComparer.Ordinal).ThenBy(issue => issue.File, StringComparer.Ordinal)
                .Select(issue => issue.File)],
            others);
    }

    /// <summary>The file's name, with those of its folders before it where it doesn't begin with them.</summary>
    private static string KeyOf(string[] parts)
    {
        var key = Path.GetFileNameWithoutExtension(parts[^1]);
        for (var folder = parts.Length - 2; folder >= 0; folder--)
        {
            if (!key.StartsWith(parts[folder], StringComparison.Ordinal))
                key = $"{parts[folder]}-{key}";
        }

        return key;
    }
}
