using System.IO.Compression;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A document that is opened when its first byte is wanted: not for a 304, and not for HEAD.</summary>
/// <param name="store">Where it is.</param>
/// <param name="document">What was found.</param>
/// <param name="encoding">What becomes of its encoding.</param>
/// <param name="opened">The document, where it is open already; disposed of with this.</param>
internal sealed class StoredDocument(
    FeedStore store, FeedStoreDocument document, StoredEncoding encoding, FeedStoreContent? opened = null) : Stream
{
    private Stream? _bytes;
    private FeedStoreContent? _content = opened;
    private long _position;

    public override bool CanRead => true;

    /// <summary>Whether the length is known, and with it where a range begins.</summary>
    public override bool CanSeek => encoding.Name is null && document.Length is not null;

    public override bool CanWrite => false;

    public override long Length => CanSeek ? document.Length!.Value : throw new NotSupportedException();

    public override long Position { get => _position; set => Seek(value, SeekOrigin.Begin); }

    public override long Seek(long offset, SeekOrigin origin)
    {
        if (!CanSeek || _bytes is not null)
            throw new NotSupportedException("A document is read from one place on.");
        return _position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => Length + offset };
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _bytes ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        var read = await _bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A store is read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (_bytes is not null)
            await _bytes.DisposeAsync().ConfigureAwait(false);
        if (_content is not null)
            await _content.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        _content ??= await store.OpenAsync(document.Path, cancellationToken).ConfigureAwait(false);
        if (_content is null || _content.Document.ETag != document.ETag || _content.Document.Length != document.Length)
            throw new ChangedException();
        var stream = _content.Stream;
        if (_position > 0)
            await SkipAsync(stream, cancellationToken).ConfigureAwait(false);
        return encoding.Name switch
        {
            null => stream,
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
            var other => throw new NotSupportedException(
                $"\"{document.Path}\" is stored in the encoding \"{other}\", which the reader doesn't accept and nobody here can undo."),
        };
    }

    private async ValueTask SkipAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
        {
            stream.Seek(_position, SeekOrigin.Begin);
            return;
        }

        var block = new byte[64 * 1024];
        for (var left = _position; left > 0;)
        {
            var read = await stream.ReadAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), cancellationToken).ConfigureAwait(
                false);
            if (read == 0)
                throw new EndOfStreamException($"\"{document.Path}\" is shorter than its store says.");
            left -= read;
        }
    }

    /// <summary>Another version was published since the document was found.</summary>
    internal sealed class ChangedException() : IOException("The document has changed since it was found.");
}
