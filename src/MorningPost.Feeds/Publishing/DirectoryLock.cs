namespace MorningPost.Feeds.Publishing;

/// <summary>A folder's lock. Nothing temporary is there when it is taken, and nothing stays when it is given back.</summary>
internal sealed class DirectoryLock : FeedStoreLock
{
    private readonly FileStream _file;
    private readonly DurableFiles _files;

    private DirectoryLock(FileStream file, DurableFiles files)
    {
        _file = file;
        _files = files;
    }

    /// <returns>Null when somebody else has it.</returns>
    public static DirectoryLock? TryTake(string file, DurableFiles files)
    {
        TemporaryFiles.MakeFolderOf(file);
        try
        {
            var taken = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            files.Clear();
            return new DirectoryLock(taken, files);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && IsTaken(e))
        {
            return null;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            _files.Clear();
        }
        finally
        {
            await _file.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>On Unix the file is locked (EWOULDBLOCK, 11 or 35), on Windows it is shared with nobody
    /// (ERROR_SHARING_VIOLATION).</summary>
    private static bool IsTaken(IOException e) => OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;
}
