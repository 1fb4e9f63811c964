using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Documents in memory. It counts what is written, and can fail at the k-th write.</summary>
internal sealed class MemoryStore : IFeedStore
{
    private readonly Lock _lock = new();
    private bool _isLocked;

    public SortedDictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoreDocument> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Puts { get; } = [];

    /// <summary>Which write fails, from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>Called after each write.</summary>
    public Action? AfterPut { get; set; }

    public ValueTask<IAsyncDisposable?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        if (_isLocked)
            return ValueTask.FromResult<IAsyncDisposable?>(null);
        _isLocked = true;
        return ValueTask.FromResult<IAsyncDisposable?>(new Key(this));
    }

    public ValueTask<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return ValueTask.FromResult<Stream?>(Documents.TryGetValue(path, out var bytes) ? new MemoryStream(bytes) : null);
    }

    public ValueTask PutAsync(StoreDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (Puts.Count + 1 == FailAt)
                throw new IOException("No space left on device.");
            Puts.Add(document.Path);
            Documents[document.Path] = content.ToArray();
            Properties[document.Path] = document;
            AfterPut?.Invoke();
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        Documents.Remove(path);
        return ValueTask.CompletedTask;
    }

    public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken = default) =>
        Documents.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToAsyncEnumerable();

    private sealed class Key(MemoryStore store) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            store._isLocked = false;
            return ValueTask.CompletedTask;
        }
    }
}
