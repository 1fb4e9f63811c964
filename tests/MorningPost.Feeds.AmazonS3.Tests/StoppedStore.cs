using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>A store whose publisher is stopped when it is about to write a document, once.</summary>
internal sealed class StoppedStore(FeedStore store, string path, Func<Task> meanwhile) : FeedStore
{
    private bool _isDone;

    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default)
    {
        await StopAsync(document);
        return await store.PutAsync(document, content, condition, CancellationToken.None); // it had left before anything was cancelled
    }

    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        await StopAsync(document);
        return await store.PutAsync(document, content, condition, CancellationToken.None);
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

    private async Task StopAsync(FeedStoreDocument document)
    {
        if (document.Path != path || _isDone)
            return;
        _isDone = true;
        await meanwhile();
    }
}
