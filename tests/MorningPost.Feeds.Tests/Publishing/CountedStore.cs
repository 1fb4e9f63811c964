using System.Collections.Concurrent;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>A store that notes what is asked of it.</summary>
internal sealed class CountedStore(FeedStore store) : FeedStore
{
    public ConcurrentQueue<string> Requests { get; } = [];

    public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
        Count("LOCK", "", () => store.TryLockAsync(cancellationToken));

    public override ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        Count("GET", path, () => store.OpenAsync(path, cancellationToken));

    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default) =>
        Count("HEAD", path, () => store.FindAsync(path, cancellationToken));

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default) =>
        Count("PUT", document.Path, () => store.PutAsync(document, content, condition, cancellationToken));

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default) =>
        Count("PUT", document.Path, () => store.PutAsync(document, content, condition, cancellationToken));

    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        Count("DELETE", path, () => store.DeleteAsync(path, cancellationToken));

    public override IAsyncEnumerable<string> ListAsync(string folder = "", CancellationToken cancellationToken = default) =>
        Count("LIST", folder, () => store.ListAsync(folder, cancellationToken));

    private T Count<T>(string verb, string path, Func<T> work)
    {
        Requests.Enqueue($"{verb} {path}");
        return work();
    }
}
