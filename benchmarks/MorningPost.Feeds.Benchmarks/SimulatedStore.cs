using System.Runtime.CompilerServices;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>A bucket in memory that counts requests and adds up the time that they would take: nobody waits.</summary>
/// <param name="service">How it answers.</param>
internal sealed class SimulatedStore(Service service) : FeedStore
{
    private readonly MemoryFeedStore _store = new();
    private readonly Lock _lock = new();
    private TimeSpan _alone;
    private TimeSpan _sideBySide;

    /// <summary>How many requests there were, those that were repeated too.</summary>
    public int Requests { get; private set; }

    /// <summary>How many bytes went out.</summary>
    public long BytesSent { get; private set; }

    /// <summary>How many bytes came in.</summary>
    public long BytesReceived { get; private set; }

    public void Clear() => (Requests, BytesSent, BytesReceived, _alone, _sideBySide) = (0, 0, 0, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>How long they take when so many documents are on their way at once, and the service takes no more in a second than it
    /// does.</summary>
    public TimeSpan TimeOf(int concurrent)
    {
        var (together, accepted) = (_alone + (_sideBySide / concurrent), TimeSpan.FromSeconds(Requests / service.RequestsPerSecond));
        return together > accepted ? together : accepted;
    }

    public override async ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default)
    {
        Count(0, 0);
        Count(0, 0);
        return await _store.TryLockAsync(cancellationToken) is { } key ? new Key(this, key) : null;
    }

    public override async ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var opened = await _store.OpenAsync(path, cancellationToken);
        Count(0, opened?.Document.Length ?? 0);
        return opened;
    }

    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        Count(0, 0);
        return _store.FindAsync(path, cancellationToken);
    }

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default)
    {
        Count(content.Length, 0, isAlone: document.Path.StartsWith('.'));
        return _store.PutAsync(document, content, condition, cancellationToken);
    }

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        Count(content.Length - content.Position, 0, isAlone: document.Path.StartsWith('.'));
        return _store.PutAsync(document, content, condition, cancellationToken);
    }

    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        Count(0, 0);
        return _store.DeleteAsync(path, cancellationToken);
    }

    public override async IAsyncEnumerable<string> ListAsync(string folder = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var listed = 0;
        await foreach (var path in _store.ListAsync(folder, cancellationToken))
        {
            if (listed++ % 1000 == 0)
                Count(0, 0);
            yield return path;
        }

        if (listed == 0)
            Count(0, 0);
    }

    private void Count(long sent, long received, bool isAlone = true)
    {
        lock (_lock)
        {
            do
            {
                Requests++;
                BytesSent += sent;
                BytesReceived += received;
                var time = service.Latency + TimeSpan.FromSeconds((sent + received) / service.BytesPerSecond);
                if (isAlone)
                    _alone += time;
                else
                    _sideBySide += time;
            }
            while (service.FailsEach > 0 && Requests % service.FailsEach == 0);
        }
    }

    private sealed class Key(SimulatedStore store, FeedStoreLock key) : FeedStoreLock
    {
        public override ValueTask DisposeAsync()
        {
            store.Count(0, 0);
            return key.DisposeAsync();
        }
    }
}
