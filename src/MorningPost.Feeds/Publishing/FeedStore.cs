namespace MorningPost.Feeds.Publishing;

/// <summary>Where documents are kept and found again: a folder, a bucket, memory.</summary>
/// <remarks>
/// <para>Paths have <c>/</c> between their parts and are relative to the store's root. Failures are exceptions of any type; the publisher
/// says which document they are about.</para>
/// <para>Whoever reads a path gets the old document or the new one, never a part of one. Different documents may be put at the same time,
/// one document never twice at a time.</para>
/// </remarks>
public abstract class FeedStore
{
    /// <summary>Keeps other publishers out until the lock is disposed of, or lost.</summary>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The lock; null when another publisher has it. What a killed process held becomes free by itself.</returns>
    public abstract ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens a document.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>Its bytes and what is known of them, for the caller to dispose of; null when there is no such document.</returns>
    public abstract ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Says what is known of a document, without its bytes.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>What is known; null when there is no such document.</returns>
    public abstract ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Writes a document, or replaces it.</summary>
    /// <param name="document">Where it goes and how it is served.</param>
    /// <param name="content">All of it. Not to be kept after the call.</param>
    /// <param name="condition">What has to be there for it to be written. Default: anything.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>What is known of the document now that it is there; null when the condition doesn't hold, and nothing is
    /// written.</returns>
    /// <remarks>A document that replaces another outlives a power failure when this ends; a new one does when <see cref="FlushAsync"/>
    /// ends.</remarks>
    public abstract ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default);

    /// <summary>Deletes a document; nothing happens when there is none.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public abstract ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Lists documents.</summary>
    /// <param name="folder">The folder whose documents are listed, those of folders below it too; empty for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Their paths, in any order, without what the store keeps for itself.</returns>
    public abstract IAsyncEnumerable<string> ListAsync(string folder = "", CancellationToken cancellationToken = default);

    /// <summary>Makes everything that was put outlive a power failure. Default: nothing, for stores that promise so for every
    /// document.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when it does.</returns>
    public virtual ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Refuses what is no path of a document, so that none leads out of the store.</summary>
    /// <param name="path">The path: names, with <c>/</c> between them.</param>
    /// <exception cref="ArgumentException">The path is empty, a part of it is, or is <c>.</c> or <c>..</c>, or has a backslash or a zero
    /// in it.</exception>
    public static void CheckPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is "" or "." or ".." || path.AsSpan()[part].ContainsAny('\\', '\0'))
                throw new ArgumentException($"\"{path}\" is no path of a document: its parts are names, with / between them.",
                    nameof(path));
        }
    }
}
