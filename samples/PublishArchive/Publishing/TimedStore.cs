using System.Collections.Concurrent;
using System.Diagnostics;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Publishing;

/// <summary>A store that measures how long each document takes.</summary>
internal sealed class TimedStore(FeedStore store) : FeedStore
{
    public ConcurrentDictionary<string, TimeSpan> Times { get; } = new(StringComparer.Ordinal);

    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var put = await store.PutAsync(document, content, condition, cancellationToken);
        var time = Stopwatch.GetElapsedTime(started);
        Times.AddOrUpdate(document.Path, time, (_, before) => before + time);
        return put;
    }

    public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
        store.TryLockAsync(cancellationToken);

    public override ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        store.OpenAsync(path, cancellationToken);

    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default) =>
        store.FindAsync(path, cancellationToken);

    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        store.DeleteAsync(path, cancellationToken);

    public override IAsyncEnumerable<string> ListAsync(string folder = "", CancellationToken cancellationToken = default) =>
        store.ListAsync(folder, cancellationToken);

    public override ValueTask FlushAsync(CancellationToken cancellationToken = default) => store.FlushAsync(cancellationToken);
}
