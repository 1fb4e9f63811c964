using System.Collections.Concurrent;
using System.Diagnostics;
using MorningPost.Feeds.Publishing;

namespace PublishArchive;

/// <summary>A store that measures how long each document takes.</summary>
internal sealed class TimedStore(IFeedStore store) : IFeedStore
{
    public ConcurrentDictionary<string, TimeSpan> Times { get; } = new(StringComparer.Ordinal);

    public async ValueTask PutAsync(StoreDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        await store.PutAsync(document, content, cancellationToken);
        var time = Stopwatch.GetElapsedTime(started);
        Times.AddOrUpdate(document.Path, time, (_, before) => before + time);
    }

    public ValueTask<IAsyncDisposable?> TryLockAsync(CancellationToken cancellationToken = default) => store.TryLockAsync(cancellationToken);

    public ValueTask<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default) => store.OpenAsync(path, cancellationToken);

    public ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) => store.DeleteAsync(path, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken = default) => store.ListAsync(folder, cancellationToken);
}
