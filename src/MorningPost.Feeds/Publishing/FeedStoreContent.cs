namespace MorningPost.Feeds.Publishing;

/// <summary>An open document of a store.</summary>
/// <param name="document">What is known of it.</param>
/// <param name="stream">Its bytes; disposed of with this.</param>
public sealed class FeedStoreContent(FeedStoreDocument document, Stream stream) : IAsyncDisposable
{
    /// <summary>What is known of it. Its <see cref="FeedStoreDocument.ETag"/> and <see cref="FeedStoreDocument.Length"/> are those of
    /// <see cref="Stream"/>.</summary>
    public FeedStoreDocument Document { get; } = document ?? throw new ArgumentNullException(nameof(document));

    /// <summary>Its bytes, encoded as <see cref="FeedStoreDocument.ContentEncoding"/> says.</summary>
    public Stream Stream { get; } = stream ?? throw new ArgumentNullException(nameof(stream));

    /// <summary>Closes the stream.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
