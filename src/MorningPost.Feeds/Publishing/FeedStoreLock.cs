namespace MorningPost.Feeds.Publishing;

/// <summary>A lock on a store, held until it is disposed of. <see cref="FeedStoreLease"/> is one that has to be renewed.</summary>
public abstract class FeedStoreLock : IAsyncDisposable
{
    /// <summary>Cancelled when the lock is lost: another publisher may be at work, and the holder must write no more. Default:
    /// never.</summary>
    public virtual CancellationToken Lost => CancellationToken.None;

    /// <summary>Whether the lock is held still. Default: as long as it isn't <see cref="Lost"/>.</summary>
    /// <remarks>What was read of the store before this was true can be no later publisher's, so that a write that asks for it
    /// (<see cref="FeedStoreCondition.Still"/>) replaces nothing of theirs, however late it comes.</remarks>
    public virtual bool IsHeld => !Lost.IsCancellationRequested;

    /// <summary>Gives the lock back.</summary>
    /// <returns>A task that ends when others can have it.</returns>
    public abstract ValueTask DisposeAsync();
}
