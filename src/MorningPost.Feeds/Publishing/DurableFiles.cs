using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MorningPost.Feeds.Publishing;

/// <summary>Writes files so that each is there whole or not at all, after a power failure too.</summary>
/// <remarks>
/// One that replaces another is on the disk before it takes the other's place. New ones aren't waited for one by one: nothing links them
/// yet, and
/// <see cref="Flush()"/> waits for all of them together.
/// </remarks>
/// <param name="temporary">The folder for files that aren't whole yet. It is on the same file system.</param>
internal sealed class DurableFiles(string temporary)
{
    /// <summary>How many new files wait to be waited for. On Linux one of them is enough.</summary>
    private const int Remembered = 1_000;

    private readonly TemporaryFiles _temporary = new(temporary);
    private readonly ConcurrentQueue<string> _new = new();

    public void Write(string file, ReadOnlySpan<byte> content, DateTimeOffset? modified)
    {
        TemporaryFiles.MakeFolderOf(file);
        var isNew = !File.Exists(file);
        var path = _temporary.NewPath();
        try
        {
            using (var target = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(target, content, 0);
                if (!isNew)
                    RandomAccess.FlushToDisk(target);
                if (modified is { } date)
                    File.SetLastWriteTimeUtc(target, date.UtcDateTime);
            }

            File.Move(path, file, overwrite: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        if (!isNew)
            return;
        _new.Enqueue(file);
        if (_new.Count > Remembered && _new.TryDequeue(out var oldest) && !OperatingSystem.IsLinux())
            Flush(oldest);
    }

    /// <summary>Ends when all files are on the disk.</summary>
    /// <exception cref="IOException">The disk can't take them.</exception>
    public void Flush()
    {
        var isDone = false;
        while (_new.TryDequeue(out var file))
            isDone = isDone || (Flush(file) && OperatingSystem.IsLinux());
    }

    /// <summary>Deletes all temporary files, those that a killed process left too.</summary>
    public void Clear() => _temporary.Clear();

    /// <summary>On Linux one wait for the whole file system takes the place of one for each of a hundred thousand files.</summary>
    /// <returns>False when the file isn't there any more.</returns>
    private static bool Flush(string file)
    {
        if (!File.Exists(file))
            return false;
        using var written = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (!OperatingSystem.IsLinux())
            RandomAccess.FlushToDisk(written);
        else if (SyncFileSystem(written) != 0)
            throw new IOException($"The file system of {file} can't be written to the disk: error {Marshal.GetLastPInvokeError()}.");
        return true;
    }

    [DllImport("libc", EntryPoint = "syncfs", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFileSystem(SafeFileHandle file);
}
