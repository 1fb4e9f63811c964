using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Documents in memory. It counts what is written, and can fail at the k-th write.</summary>
internal sealed class MemoryStore : MemoryFeedStore
{
    private readonly Lock _lock = new();
    private Action _lose = () => { };
    private int _begun;
    private int _failAt;
    private int _loseLockAt;

    public SortedDictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FeedStoreDocument> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Puts { get; } = [];

    /// <summary>Which write from now on fails, from 1; 0 for none.</summary>
    public int FailAt
    {
        set => Count(out _failAt, value);
    }

    /// <summary>At which write from now on the lock is lost, from 1; 0 for none.</summary>
    public int LoseLockAt
    {
        set => Count(out _loseLockAt, value);
    }

    /// <summary>Whether the lock is held, as far as its clock says.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>Called before each write.</summary>
    public Action<string>? BeforePut { get; set; }

    /// <summary>Called after each write.</summary>
    public Action? AfterPut { get; set; }

    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            // Writes begin side by side: what is counted is their beginnings, so that the k-th is there whatever ends first.
            _begun++;
            if (_begun == _failAt)
                throw new IOException("No space left on device.");
            if (_begun == _loseLockAt)
                _lose();
        }

        cancellationToken.ThrowIfCancellationRequested();
        BeforePut?.Invoke(document.Path);

        if (await base.PutAsync(document, content, condition, cancellationToken) is not { } put)
            return null;
        lock (_lock)
        {
            Puts.Add(document.Path);
            Documents[document.Path] = content.ToArray();
            Properties[document.Path] = document;
            AfterPut?.Invoke();
        }

        return put;
    }

    public override async ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(path, cancellationToken);
        lock (_lock)
            Documents.Remove(path);
    }

    public override async ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        if (await base.TryLockAsync(cancellationToken) is not { } key)
            return null;
        var losable = new Losable(key, IsHeld);
        _lose = losable.Lose;
        return losable;
    }

    private void Count(out int at, int value)
    {
        lock (_lock)
        {
            _begun = 0;
            at = value;
        }
    }

    private sealed class Losable(FeedStoreLock key, bool isHeld) : FeedStoreLock
    {
        private readonly CancellationTokenSource _lost = new();

        public override CancellationToken Lost => _lost.Token;

        public override bool IsHeld => isHeld;

        public void Lose() => _lost.Cancel();

        public override async ValueTask DisposeAsync()
        {
            await key.DisposeAsync();
            _lost.Dispose();
        }
    }
}
