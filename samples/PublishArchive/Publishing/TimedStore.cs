using System.Collections.Concurrent;
using System.Diagnostics;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Publishing;

/// <summary>A store that measures how long each document takes.</summary>
internal sealed class TimedStore(FeedStore store) : FeedStore
{
    public ConcurrentDictionary<string, TimeSpan> Times { get; } = new(StringComparer.Ordinal);

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default) =>
        TimeAsync(document.Path, () => store.PutAsync(document, content, condition, cancellationToken));

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default) =>
        TimeAsync(document.Path, () => store.PutAsync(document, content, condition, cancellationToken));

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

    private async ValueTask<FeedStoreDocument?> TimeAsync(string path, Func<ValueTask<FeedStoreDocument?>> put)
    {
        var started = Stopwatch.GetTimestamp();
        var stored = await put();
        var time = Stopwatch.GetElapsedTime(started);
        Times.AddOrUpdate(path, time, (_, before) => before + time);
        return stored;
    }
}
