namespace MorningPost.Feeds.Tests.Writing;

/// <summary>A stream as Kestrel's: a synchronous call is an error. It can fail after a number of bytes, and counts how often it was written to.</summary>
internal sealed class AsyncOnlyStream(long failAfter = long.MaxValue) : Stream
{
    private readonly MemoryStream _bytes = new();

    public int Writes { get; private set; }

    public int Flushes { get; private set; }

    public bool IsClosed { get; private set; }

    public int LargestWrite { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public byte[] ToArray() => _bytes.ToArray();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        if (_bytes.Length + buffer.Length > failAfter)
            throw new IOException("The disk is full.");
        Writes++;
        LargestWrite = Math.Max(LargestWrite, buffer.Length);
        _bytes.Write(buffer.Span);
    }

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flushes++;
        return Task.CompletedTask;
    }

    public override void Flush() => throw new InvalidOperationException("A synchronous flush.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A synchronous write.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
