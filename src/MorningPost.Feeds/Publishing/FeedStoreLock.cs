namespace MorningPost.Feeds.Publishing;

/// <summary>A lock on a store, held until it is disposed of. <see cref="FeedStoreLease"/> is one that has to be renewed.</summary>
public abstract class FeedStoreLock : IAsyncDisposable
{
    /// <summary>Cancelled when the lock is lost: another publisher may be at work, and the holder must write no more. Default:
    /// never.</summary>
    public virtual CancellationToken Lost => CancellationToken.None;

    /// <summary>Gives the lock back.</summary>
    /// <returns>A task that ends when others can have it.</returns>
    public abstract ValueTask DisposeAsync();
}
