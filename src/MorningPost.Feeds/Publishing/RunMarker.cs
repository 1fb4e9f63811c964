namespace MorningPost.Feeds.Publishing;

/// <summary>A document that is there while a publication is written, and stays when it breaks off: the manifest then doesn't say all there
/// is.</summary>
/// <param name="store">The store.</param>
/// <param name="path">The marker's path.</param>
/// <param name="key">The lock that has to be held when something is written; null for a run that writes nothing.</param>
internal sealed class RunMarker(FeedStore store, string path, FeedStoreLock? key) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private bool _isSet;

    /// <summary>Whether a publication broke off.</summary>
    public async ValueTask<bool> IsThereAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(path, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Goes before every write.</summary>
    /// <exception cref="FeedException">The lock isn't held any more.</exception>
    public async ValueTask SetAsync(CancellationToken cancellationToken)
    {
        MustBeHeld();
        if (Volatile.Read(ref _isSet))
            return;
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isSet)
                return;
            var marker = new FeedStoreDocument { Path = path, ContentType = "application/json" };
            await store.PutAsync(marker, "{}\n"u8.ToArray(), cancellationToken: cancellationToken).ConfigureAwait(false);
            await store.FlushAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _isSet, true);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The publication is whole.</summary>
    public async ValueTask ClearAsync(bool isThere, CancellationToken cancellationToken)
    {
        MustBeHeld();
        if (_isSet || isThere)
            await store.DeleteAsync(path, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _one.Dispose();

    private void MustBeHeld()
    {
        if (key is { IsHeld: false })
            throw StoreFailure.LockLost();
    }
}
