using System.Globalization;

namespace MorningPost.Feeds.Publishing;

/// <summary>Files under temporary names, on their way to their own. Each thread has a folder of its own, or all would wait for one folder's
/// lock.</summary>
/// <param name="folder">The folder for all of them.</param>
internal sealed class TemporaryFiles(string folder)
{
    /// <summary>Other processes may have files there too.</summary>
    private readonly string _mine = Path.Combine(folder, Path.GetRandomFileName());

    private int _last;

    public string NewPath()
    {
        var path = Path.Combine(
            _mine,
            Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture),
            Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));
        MakeFolderOf(path);
        return path;
    }

    public static void MakeFolderOf(string file)
    {
        var needed = Path.GetDirectoryName(file)!;
        if (!Directory.Exists(needed))
            Directory.CreateDirectory(needed);
    }

    /// <summary>Deletes all files, those that a killed process left too.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
