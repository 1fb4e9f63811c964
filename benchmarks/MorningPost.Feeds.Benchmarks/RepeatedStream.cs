namespace MorningPost.Feeds.Benchmarks;

/// <summary>A head, and then the same bytes many times.</summary>
internal sealed class RepeatedStream(byte[] head, byte[] bytes, int count) : Stream
{
    private byte[] _current = head;
    private int _left = count;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (_position == _current.Length)
            {
                if (_left == 0)
                    break;
                _left--;
                (_current, _position) = (bytes, 0);
            }

            var length = Math.Min(buffer.Length - written, _current.Length - _position);
            _current.AsSpan(_position, length).CopyTo(buffer[written..]);
            _position += length;
            written += length;
        }

        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
