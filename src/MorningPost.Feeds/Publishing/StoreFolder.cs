namespace MorningPost.Feeds.Publishing;

/// <summary>A folder that paths don't lead out of, by no name and by no symbolic link.</summary>
internal sealed class StoreFolder
{
    public StoreFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The folder's full path, without a separator at its end.</summary>
    public string Root { get; }

    /// <summary>The file of a document.</summary>
    /// <param name="path">The document's path.</param>
    /// <exception cref="ArgumentException">The path is none of a document in the folder.</exception>
    public string FileOf(string path)
    {
        FeedStore.CheckPath(path);
        var file = Path.Combine(Root, path);
        for (var folder = Path.GetDirectoryName(file); folder is not null
            && folder.Length > Root.Length; folder = Path.GetDirectoryName(folder))
            MustStay(folder, path);
        return file;
    }

    /// <summary>The path of a document.</summary>
    public string PathOf(string file) => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A file that is read may be a symbolic link, but not to somewhere else; one that is written takes the place of the
    /// link.</summary>
    public void MustStay(string entry, string path)
    {
        var info = new FileInfo(entry);
        if (info.LinkTarget is null)
            return;
        var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        var root = new DirectoryInfo(Root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Root;
        if (target is null
            || !target.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new IOException($"\"{PathOf(entry)}\" is a symbolic link that leads out of the store, so \"{path}\" isn't there.");
    }
}
