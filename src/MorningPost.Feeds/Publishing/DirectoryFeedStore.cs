using System.Globalization;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>Documents as files of a folder.</summary>
/// <remarks>
/// Each is written under a temporary name and renamed, so that a web server always finds a whole one. Temporary files, the lock and what a
/// folder can't say of its files
/// are in <c>.morningpost</c>; a killed process leaves nothing anywhere else. A file's time is its document's. Symbolic links below the
/// folder don't lead out of it.
/// </remarks>
public sealed class DirectoryFeedStore : FeedStore
{
    private const string Private = ".morningpost/";
    private const string LockFile = Private + "lock";
    private const string TemporaryFolder = Private + "tmp";
    private const string TypesFile = Private + "types.json";

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly StoreFolder _folder;
    private readonly DurableFiles _files;
    private readonly ServedTypes _types;

    /// <summary>A store in a folder, which is made when the first document is written.</summary>
    /// <param name="path">The folder.</param>
    public DirectoryFeedStore(string path)
    {
        _folder = new StoreFolder(path);
        _files = new DurableFiles(System.IO.Path.Combine(Path, TemporaryFolder));
        _types = new ServedTypes(System.IO.Path.Combine(Path, TypesFile));
    }

    /// <summary>The folder's full path, without a separator at its end.</summary>
    public string Path => _folder.Root;

    /// <summary>Whether each document is there a second and a third time, compressed: <c>feed.xml.gz</c>, <c>feed.xml.br</c>. Default:
    /// false.</summary>
    public bool Compress { get; init; }

    /// <inheritdoc/>
    /// <remarks>The lock is the operating system's on an open file, and so ends with its process and never before.</remarks>
    public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = DirectoryLock.TryTake(_folder.FileOf(LockFile), _files);
        return ValueTask.FromResult<FeedStoreLock?>(key);
    }

    /// <inheritdoc/>
    public override ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = _folder.FileOf(path);
        if (!File.Exists(file))
            return ValueTask.FromResult<FeedStoreContent?>(null);
        _folder.MustStay(file, path);
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        return ValueTask.FromResult<FeedStoreContent?>(new FeedStoreContent(
            DocumentOf(path, File.GetLastWriteTimeUtc(stream.SafeFileHandle), stream.Length), stream));
    }

    /// <inheritdoc/>
    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Find(path, _folder.FileOf(path)));
    }

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var file = _folder.FileOf(document.Path);
        return await Task.Run(() => Put(document, file, content, condition), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var file = _folder.FileOf(document.Path);
        var length = LengthOf(document, content, long.MaxValue);
        if (!condition.Holds(Find(document.Path, file)))
            return null;
        if (Note(document))
            CompressedSiblings.Delete(file);
        await _files.WriteAsync(file, content, length, document.Modified, cancellationToken).ConfigureAwait(false);
        return Find(document.Path, file);
    }

    /// <inheritdoc/>
    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = _folder.FileOf(path);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(file)))
            return ValueTask.CompletedTask;
        File.Delete(file);
        CompressedSiblings.Delete(file);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<string> ListAsync(string folder = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        await Task.CompletedTask.ConfigureAwait(false);
        var root = folder.Length == 0 ? Path : _folder.FileOf(folder.TrimEnd('/'));
        if (!Directory.Exists(root))
            yield break;
        foreach (var file in Directory.EnumerateFiles(root, "*", EveryFile))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = _folder.PathOf(file);
            if (path is not (LockFile or TypesFile) && !path.StartsWith(TemporaryFolder + "/", StringComparison.Ordinal)
                && !CompressedSiblings.IsOne(file))
                yield return path;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        await Task.Run(_files.Flush, cancellationToken).ConfigureAwait(false);

    /// <summary>The compressed siblings come first: were the document there before them, a run that is killed between would leave them
    /// stale for ever.</summary>
    private FeedStoreDocument? Put(FeedStoreDocument document, string file, ReadOnlyMemory<byte> content, FeedStoreCondition condition)
    {
        if (!condition.Holds(Find(document.Path, file)))
            return null;
        if (Note(document))
        {
            if (!Compress)
                CompressedSiblings.Delete(file);
            else if (document.CacheControl is not null)
                CompressedSiblings.Write(_files, file, content, document.Modified);
        }

        _files.Write(file, content.Span, document.Modified);
        return Find(document.Path, file);
    }

    /// <summary>Notes how a document is served.</summary>
    /// <returns>Whether it is one that somebody is served.</returns>
    private bool Note(FeedStoreDocument document)
    {
        if (document.Path.StartsWith(Private, StringComparison.Ordinal))
            return false;
        _types.Note(document.Path, new ServedTypes.Served(document.ContentType, document.CacheControl), (types, utf8) =>
            _files.Write(types, utf8.Span, modified: null));
        return true;
    }

    private FeedStoreDocument? Find(string path, string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? DocumentOf(path, info.LastWriteTimeUtc, info.Length) : null;
    }

    private FeedStoreDocument DocumentOf(string path, DateTime written, long length)
    {
        var served = path.StartsWith(Private, StringComparison.Ordinal) ? default : _types.Of(path);
        return new FeedStoreDocument
        {
            Path = path,
            ContentType = served.ContentType,
            CacheControl = served.CacheControl,
            Modified = new DateTimeOffset(written),
            ETag = string.Create(CultureInfo.InvariantCulture, $"\"{written.Ticks:x}-{length:x}\""),
            Length = length,
        };
    }
}
