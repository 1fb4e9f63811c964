namespace MorningPost.Feeds.Publishing;

/// <summary>A publisher's run while it holds the store's lock.</summary>
internal static class LockedRun
{
    /// <param name="store">The store.</param>
    /// <param name="run">The run, which is given the lock; stops when it is lost.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="FeedException">Another publisher has the lock, or it was lost.</exception>
    public static async Task<T> RunAsync<T>(FeedStore store, Func<FeedStoreLock, CancellationToken, Task<T>> run,
        CancellationToken cancellationToken)
    {
        var key = await StoreFailure.NameAsync("", "locked", () => store.TryLockAsync(cancellationToken)).ConfigureAwait(false)
            ?? throw new FeedException([PublishingRules.Locked.At("", "another publisher is writing to this store.")]);
        T result;
        try
        {
            result = await RunAsync(key, run, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // What ended the run says more than a lock that can't be given back to a broken store.
            await GiveBackAsync(key).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await StoreFailure.NameAsync("", "unlocked", key.DisposeAsync).ConfigureAwait(false);
        return result;
    }

    private static async Task<T> RunAsync<T>(FeedStoreLock key, Func<FeedStoreLock, CancellationToken, Task<T>> run,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, key.Lost);
        try
        {
            return await run(key, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (key.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw StoreFailure.LockLost(e);
        }
    }

    private static async Task GiveBackAsync(FeedStoreLock key) => await key.DisposeAsync().ConfigureAwait(false);
}
