using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>Documents as files of a folder.</summary>
/// <remarks>
/// Each is written under a temporary name, flushed to the disk and renamed, so that a web server always finds a whole one. Temporary files and the
/// lock are in <c>.morningpost</c>; a killed process leaves nothing anywhere else. A file's time is its document's.
/// </remarks>
public sealed class DirectoryFeedStore : IFeedStore, IStagingStore
{
    private const string Private = ".morningpost";

    private static readonly (string Extension, Func<Stream, Stream> Compress)[] Siblings =
    [
        (".gz", target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)),
        (".br", target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    private readonly TemporaryFiles _temporary;

    /// <summary>A store in a folder, which is made when the first document is written.</summary>
    /// <param name="path">The folder.</param>
    public DirectoryFeedStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        _temporary = new TemporaryFiles(System.IO.Path.Combine(Path, Private, "tmp"));
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Whether each document is there a second and a third time, compressed: <c>feed.xml.gz</c>, <c>feed.xml.br</c>. Default: false.</summary>
    public bool Compress { get; init; }

    /// <inheritdoc/>
    /// <remarks>The lock is the operating system's on an open file, and so ends with its process.</remarks>
    public ValueTask<IAsyncDisposable?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(System.IO.Path.Combine(Path, Private));
        FileStream file;
        try
        {
            file = new FileStream(System.IO.Path.Combine(Path, Private, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && IsTaken(e))
        {
            return ValueTask.FromResult<IAsyncDisposable?>(null);
        }

        // What stands there now is a killed process's.
        _temporary.Clear();
        return ValueTask.FromResult<IAsyncDisposable?>(new Key(file, _temporary));
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = FileOf(path);
        return ValueTask.FromResult<Stream?>(File.Exists(file)
            ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1)
            : null);
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(StoreDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var staged = await Task.Run(() => Stage(document, content.Span, isReplacedAtOnce: false), cancellationToken).ConfigureAwait(false);
        staged.Show();
    }

    StagedDocument IStagingStore.Stage(StoreDocument document, ReadOnlySpan<byte> content, bool isReplacedAtOnce) => Stage(document, content, isReplacedAtOnce);

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = FileOf(path);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(file)))
            return ValueTask.CompletedTask;
        File.Delete(file);
        foreach (var (extension, _) in Siblings)
            File.Delete(file + extension);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        await Task.CompletedTask.ConfigureAwait(false);
        var root = folder.Length == 0 ? Path : FileOf(folder);
        if (!Directory.Exists(root))
            yield break;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = System.IO.Path.GetRelativePath(Path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
            if (!path.StartsWith(Private + "/", StringComparison.Ordinal) && !Array.Exists(Siblings, sibling => path.EndsWith(sibling.Extension, StringComparison.Ordinal)))
                yield return path;
        }
    }

    /// <summary>The compressed siblings come first: were the document there before them, a run that is killed between would leave them stale for ever.</summary>
    private StagedDocument Stage(StoreDocument document, ReadOnlySpan<byte> content, bool isReplacedAtOnce)
    {
        var file = FileOf(document.Path);
        TemporaryFiles.MakeFolderOf(file);
        var staged = new StagedDocument();
        try
        {
            foreach (var (extension, compress) in document.CacheControl is null ? [] : Siblings)
            {
                if (Compress)
                    Stage(staged, file + extension, document.Modified, isReplacedAtOnce, content, compress);
                else if (File.Exists(file + extension))
                    File.Delete(file + extension);
            }

            Stage(staged, file, document.Modified, isReplacedAtOnce, content, compress: null);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    private void Stage(StagedDocument staged, string file, DateTimeOffset? modified, bool isReplacedAtOnce, ReadOnlySpan<byte> content, Func<Stream, Stream>? compress)
    {
        var temporary = _temporary.NewPath(isReplacedAtOnce);
        staged.Add(temporary, file);
        using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1))
        {
            if (compress is null)
                target.Write(content);
            else
            {
                using var compressed = compress(target);
                compressed.Write(content);
            }

            if (!isReplacedAtOnce)
                target.Flush(flushToDisk: true);
        }

        if (modified is { } date)
            File.SetLastWriteTimeUtc(temporary, date.UtcDateTime);
    }

    /// <summary>On Unix the file is locked (EWOULDBLOCK, 11 or 35), on Windows it is shared with nobody (ERROR_SHARING_VIOLATION).</summary>
    private static bool IsTaken(IOException e) => OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;

    private string FileOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path));
        return file.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path == System.IO.Path.GetPathRoot(Path)
            ? file
            : throw new ArgumentException($"\"{path}\" leads out of the store.", nameof(path));
    }

    /// <summary>The lock. Nothing temporary stays when it is given back.</summary>
    private sealed class Key(FileStream file, TemporaryFiles temporary) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                temporary.Clear();
            }
            finally
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
