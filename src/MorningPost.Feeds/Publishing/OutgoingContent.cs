using System.Buffers;
using System.Runtime.InteropServices;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>A document's content on its way to the store: bytes in memory, or a file that stays where it is.</summary>
internal abstract class OutgoingContent : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Bytes in memory; they are disposed of with this.</summary>
    public static OutgoingContent Of(Utf8Buffer buffer) => new Buffered(buffer);

    /// <summary>A file, of any size.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public static OutgoingContent OfFile(string file) => new Filed(file);

    public abstract ValueTask<string> HashAsync(CancellationToken cancellationToken);

    public abstract ValueTask<FeedStoreDocument?> PutAsync(
        FeedStore store, FeedStoreDocument document, FeedStoreCondition condition, CancellationToken cancellationToken);

    public abstract void Dispose();

    /// <summary>Whether a stored document is the same, byte for byte. It is opened only where the store has no hash of it.</summary>
    public async ValueTask<bool> IsSameAsync(FeedStore store, FeedStoreDocument found, CancellationToken cancellationToken)
    {
        if (found.ContentHash is { } hash)
            return hash == await HashAsync(cancellationToken).ConfigureAwait(false);
        if (found.ContentEncoding is not null || (found.Length is { } length && length != Length))
            return false;
        var stored = await store.OpenAsync(found.Path, cancellationToken).ConfigureAwait(false);
        if (stored is null)
            return false;
        await using (stored.ConfigureAwait(false))
            return await IsSameAsync(stored.Stream, Open(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All of it, from its beginning.</summary>
    protected abstract Stream Open();

    private static async ValueTask<bool> IsSameAsync(Stream stored, Stream content, CancellationToken cancellationToken)
    {
        const int Block = 64 * 1024;
        var block = ArrayPool<byte>.Shared.Rent(2 * Block);
        try
        {
            while (true)
            {
                var read = await stored.ReadAsync(block.AsMemory(0, Block), cancellationToken).ConfigureAwait(false);
                var own = block.AsMemory(Block, Math.Max(read, 1));
                var got = await content.ReadAtLeastAsync(own, own.Length, throwOnEndOfStream: false, cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0 || got < read)
                    return read == got;
                if (!block.AsSpan(0, read).SequenceEqual(own.Span))
                    return false;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private sealed class Buffered(Utf8Buffer buffer) : OutgoingContent
    {
        public override long Length => buffer.Length;

        public override ValueTask<string> HashAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(FeedStoreDocument.HashOf(buffer.Written));

        public override ValueTask<FeedStoreDocument?> PutAsync(
            FeedStore store, FeedStoreDocument document, FeedStoreCondition condition, CancellationToken cancellationToken) =>
            store.PutAsync(document, buffer.WrittenMemory, condition, cancellationToken);

        public override void Dispose() => buffer.Dispose();

        protected override Stream Open()
        {
            MemoryMarshal.TryGetArray(buffer.WrittenMemory, out var array);
            return new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        }
    }

    private sealed class Filed(string file) : OutgoingContent
    {
        private readonly FileStream _file =
            new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous);

        private string? _hash;

        public override long Length => _file.Length;

        public override async ValueTask<string> HashAsync(CancellationToken cancellationToken) =>
            _hash ??= await FeedStoreDocument.HashOfAsync(Open(), cancellationToken).ConfigureAwait(false);

        public override ValueTask<FeedStoreDocument?> PutAsync(
            FeedStore store, FeedStoreDocument document, FeedStoreCondition condition, CancellationToken cancellationToken) =>
            store.PutAsync(document with { ContentHash = _hash }, Open(), condition, cancellationToken);

        public override void Dispose() => _file.Dispose();

        protected override Stream Open()
        {
            _file.Position = 0;
            return _file;
        }
    }
}
