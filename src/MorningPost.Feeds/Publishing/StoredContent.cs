using System.Buffers;

namespace MorningPost.Feeds.Publishing;

/// <summary>Compares a document with what is in a store.</summary>
internal static class StoredContent
{
    /// <summary>Whether the document says the same, byte for byte. It is opened only where the store can't say so otherwise.</summary>
    public static async ValueTask<bool> IsSameAsync(FeedStore store, FeedStoreDocument found, ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        if (found.ContentHash is { } hash)
            return hash == FeedStoreDocument.HashOf(content.Span);
        if (found.ContentEncoding is not null || (found.Length is { } length && length != content.Length))
            return false;
        var stored = await store.OpenAsync(found.Path, cancellationToken).ConfigureAwait(false);
        if (stored is null)
            return false;
        await using (stored.ConfigureAwait(false))
            return await IsSameAsync(stored.Stream, content, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsSameAsync(Stream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var block = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return content.IsEmpty;
                if (read > content.Length || !content.Span[..read].SequenceEqual(block.AsSpan(0, read)))
                    return false;
                content = content[read..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
