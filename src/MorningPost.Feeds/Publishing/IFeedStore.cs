namespace MorningPost.Feeds.Publishing;

/// <summary>Where a publisher puts documents: a folder, a bucket, a content delivery network.</summary>
/// <remarks>
/// Paths have <c>/</c> between their parts and are relative to the store's root. Failures are exceptions of any type; the publisher says which document they are about.
/// A publisher opens and writes several documents at once, never one document twice at a time; <see cref="FeedPublisherOptions.ConcurrentWrites"/> of 1 is for stores that can't.
/// </remarks>
public interface IFeedStore
{
    /// <summary>Keeps other publishers out until the result is disposed of.</summary>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The lock; null when another publisher has it. What a killed process held is free again.</returns>
    ValueTask<IAsyncDisposable?> TryLockAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens a document.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>Its bytes, for the caller to dispose of; null when there is no such document.</returns>
    ValueTask<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Writes a document, or replaces it.</summary>
    /// <param name="document">Where it goes and how it is served.</param>
    /// <param name="content">All of it. Not to be kept after the call.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when the document is there for good. Whoever fetches the path gets the old document or the new one, never a part.</returns>
    ValueTask PutAsync(StoreDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Deletes a document; nothing happens when there is none.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is gone.</returns>
    ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Lists documents.</summary>
    /// <param name="folder">The folder whose documents are listed, those of folders below it too; empty for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Their paths, in any order.</returns>
    IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken = default);
}
