using System.Buffers;

namespace MorningPost.Feeds.Publishing;

/// <summary>Compares documents with what is in a store.</summary>
internal static class StoredContent
{
    /// <summary>Whether there is a document, whatever it says.</summary>
    public static async ValueTask<bool> ExistsAsync(FeedStore store, string path, CancellationToken cancellationToken)
    {
        return await store.FindAsync(path, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Whether the document is there, byte for byte.</summary>
    public static async ValueTask<bool> IsSameAsync(FeedStore store, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var stored = await store.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        if (stored is null)
            return false;
        await using (stored.ConfigureAwait(false))
            return await IsSameAsync(stored.Stream, content, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsSameAsync(Stream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length != content.Length)
            return false;
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
