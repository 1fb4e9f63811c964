using System.Collections.Concurrent;

namespace MorningPost.Feeds.Publishing;

/// <summary>Documents in memory: for tests, and for a web server that publishes a small archive each time it starts.</summary>
/// <remarks>Thread-safe.</remarks>
public class MemoryFeedStore : FeedStore
{
    private readonly ConcurrentDictionary<string, (FeedStoreDocument Document, byte[] Content)> _documents = new(StringComparer.Ordinal);
    private Key? _key;

    /// <inheritdoc/>
    public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = new Key(this);
        return ValueTask.FromResult<FeedStoreLock?>(Interlocked.CompareExchange(ref _key, key, null) is null ? key : null);
    }

    /// <inheritdoc/>
    public override ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_documents.TryGetValue(path, out var found)
            ? new FeedStoreContent(found.Document, new MemoryStream(found.Content, writable: false))
            : null);

    /// <inheritdoc/>
    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_documents.TryGetValue(path, out var found) ? found.Document : null);

    /// <inheritdoc/>
    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        var hash = FeedStoreDocument.HashOf(content.Span);
        var put = document with { ETag = $"\"{hash}\"", ContentHash = hash, Length = content.Length };
        var entry = (put, content.ToArray());
        while (true)
        {
            var isThere = _documents.TryGetValue(document.Path, out var found);
            if (!condition.Holds(isThere ? found.Document : null))
                return ValueTask.FromResult<FeedStoreDocument?>(null);
            if (isThere ? _documents.TryUpdate(document.Path, entry, found) : _documents.TryAdd(document.Path, entry))
                return ValueTask.FromResult<FeedStoreDocument?>(put);
        }
    }

    /// <inheritdoc/>
    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        _documents.TryRemove(path, out _);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<string> ListAsync(string folder = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var prefix = folder.Length == 0 || folder.EndsWith('/') ? folder : folder + "/";
        return _documents.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ToAsyncEnumerable();
    }

    private sealed class Key(MemoryFeedStore store) : FeedStoreLock
    {
        public override ValueTask DisposeAsync()
        {
            Interlocked.CompareExchange(ref store._key, null, this);
            return ValueTask.CompletedTask;
        }
    }
}
