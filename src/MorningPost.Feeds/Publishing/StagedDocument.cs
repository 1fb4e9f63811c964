namespace MorningPost.Feeds.Publishing;

/// <summary>Files under temporary names, to be renamed in the order in which they were added.</summary>
internal sealed class StagedDocument : IDisposable
{
    private readonly List<(string Temporary, string File)> _files = [];

    public void Add(string temporary, string file) => _files.Add((temporary, file));

    /// <summary>Renames the files. Each is there whole or not at all.</summary>
    public void Show()
    {
        foreach (var (temporary, file) in _files)
            File.Move(temporary, file, overwrite: true);
        _files.Clear();
    }

    /// <summary>Deletes what wasn't shown.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            File.Delete(temporary);
        _files.Clear();
    }
}
