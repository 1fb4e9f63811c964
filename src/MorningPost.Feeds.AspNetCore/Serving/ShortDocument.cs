using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Keeps a document back as long as it is short; from then on it is the response's body.</summary>
/// <param name="response">The response.</param>
/// <param name="mediaType">What it is when it goes out.</param>
/// <param name="isHead">Whether nobody wants its bytes.</param>
internal sealed class ShortDocument(HttpResponse response, string mediaType, bool isHead) : Stream
{
    private const int Limit = 1024 * 1024;

    private byte[] _kept = [];
    private int _length;
    private bool _isLong;

    /// <summary>The document; null when it was too long to be kept.</summary>
    public ReadOnlyMemory<byte>? Content => _isLong ? default(ReadOnlyMemory<byte>?) : _kept.AsMemory(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_isLong && _length + buffer.Length <= Limit)
        {
            Keep(buffer.Span);
            return;
        }

        if (isHead)
            throw new TooLongException();
        if (!_isLong)
        {
            _isLong = true;
            response.ContentType = mediaType;
            await response.BodyWriter.WriteAsync(_kept.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }

        await response.BodyWriter.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A feed is written asynchronously.");

    public override ValueTask DisposeAsync()
    {
        if (_kept.Length > 0)
            ArrayPool<byte>.Shared.Return(_kept);
        _kept = [];
        return base.DisposeAsync();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _kept.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + bytes.Length, 2 * _kept.Length));
            _kept.AsSpan(0, _length).CopyTo(larger);
            if (_kept.Length > 0)
                ArrayPool<byte>.Shared.Return(_kept);
            _kept = larger;
        }

        bytes.CopyTo(_kept.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Ends the making of a document that nobody wants the bytes of and that is too long to be compared.</summary>
    internal sealed class TooLongException : Exception;
}
