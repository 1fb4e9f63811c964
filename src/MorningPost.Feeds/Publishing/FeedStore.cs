using System.Globalization;

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
    /// <summary>How many bytes the overload of <c>PutAsync</c> that takes a stream reads into memory in stores that don't override it:
    /// 268,435,456, which is 256 MiB.</summary>
    public const int MaxBufferedBytes = 256 * 1024 * 1024;

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

    /// <summary>Writes a document that memory shouldn't hold, or replaces it: a picture, an episode's sound.</summary>
    /// <param name="document">Where it goes and how it is served. Where it says its <see cref="FeedStoreDocument.ContentHash"/>, stores
    /// that keep hashes take its word; else they read the stream once more.</param>
    /// <param name="content">All of it, from where the stream is to its end. The stream can seek, since requests are repeated, and doesn't
    /// change meanwhile. It stays its owner's.</param>
    /// <param name="condition">What has to be there for it to be written. Default: anything.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>As the other overload says. It is stored as it is, even where a store compresses others.</returns>
    /// <exception cref="ArgumentException">The stream can't be read or can't seek, or holds more than the store takes: by default
    /// <see cref="MaxBufferedBytes"/>, since by default all of it is read into memory.</exception>
    public virtual async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var length = LengthOf(document, content, MaxBufferedBytes);
        var bytes = new byte[length];
        await content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return await PutAsync(document, bytes, condition, cancellationToken).ConfigureAwait(false);
    }

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

    /// <summary>How many bytes a stream holds from where it is.</summary>
    /// <param name="document">What they are, for the message.</param>
    /// <param name="content">The stream.</param>
    /// <param name="most">How many the store takes.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The stream can't be read or can't seek, or holds more.</exception>
    protected static long LengthOf(FeedStoreDocument document, Stream content, long most)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead || !content.CanSeek)
            throw new ArgumentException($"The stream of \"{document.Path}\" has to be one that can be read and can seek.", nameof(content));
        var length = content.Length - content.Position;
        return length <= most ? length : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"\"{document.Path}\" has {length:N0} bytes, and this store takes {most:N0}."),
            nameof(content));
    }

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
                throw new ArgumentException($"\"{path}\" isn't a path of a document: its parts are names, with / between them.",
                    nameof(path));
        }
    }
}
