using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MorningPost.Feeds.Publishing;

/// <summary>Writes files so that each is there whole or not at all, after a power failure too.</summary>
/// <remarks>
/// One that replaces another is on the disk before it takes the other's place. New ones aren't waited for one by one: nothing links them
/// yet, and <see cref="Flush()"/> waits for all of them together.
/// </remarks>
/// <param name="temporary">The folder for files that aren't whole yet. It is on the same file system.</param>
internal sealed class DurableFiles(string temporary)
{
    /// <summary>How many new files are remembered to be flushed. On Linux one of them is enough.</summary>
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
            using (var target = Create(path))
            {
                RandomAccess.Write(target, content, 0);
                End(target, isNew, modified);
            }

            Rename(path, file, isNew);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <param name="file">The file.</param>
    /// <param name="content">What to write, from where the stream is.</param>
    /// <param name="length">How many bytes that are.</param>
    /// <param name="modified">When it changed.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is left.</param>
    /// <exception cref="IOException">The stream has fewer bytes, or more.</exception>
    public async ValueTask WriteAsync(
        string file, Stream content, long length, DateTimeOffset? modified, CancellationToken cancellationToken)
    {
        TemporaryFiles.MakeFolderOf(file);
        var isNew = !File.Exists(file);
        var path = _temporary.NewPath();
        try
        {
            using (var target = Create(path))
            {
                await CopyAsync(content, target, length, cancellationToken).ConfigureAwait(false);
                End(target, isNew, modified);
            }

            Rename(path, file, isNew);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
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

    private static SafeFileHandle Create(string path) => File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    private static async ValueTask CopyAsync(Stream content, SafeFileHandle target, long length, CancellationToken cancellationToken)
    {
        const int BlockSize = 1024 * 1024;
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            var copied = 0L;
            while (await content.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                await RandomAccess.WriteAsync(target, block.AsMemory(0, read), copied, cancellationToken).ConfigureAwait(false);
                copied += read;
            }

            if (copied != length)
            {
                throw new IOException(
                    $"It had {length} bytes when its writing began, and {copied} when it was read: something changes it.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static void End(SafeFileHandle target, bool isNew, DateTimeOffset? modified)
    {
        if (!isNew)
            RandomAccess.FlushToDisk(target);
        if (modified is { } date)
            File.SetLastWriteTimeUtc(target, date.UtcDateTime);
    }

    private void Rename(string path, string file, bool isNew)
    {
        File.Move(path, file, overwrite: true);
        if (!isNew)
            return;
        _new.Enqueue(file);
        if (_new.Count > Remembered && _new.TryDequeue(out var oldest) && !OperatingSystem.IsLinux())
            Flush(oldest);
    }

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
