using System.Buffers;
using System.IO.Pipelines;

namespace MorningPost.Feeds.Text;

/// <summary>Where a document's bytes go. Never written synchronously: Kestrel, for one, refuses that.</summary>
internal abstract class ByteTarget
{
    public static ByteTarget For(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanWrite ? new StreamTarget(stream) : throw new ArgumentException("The stream can't be written to.", nameof(stream));
    }

    public static ByteTarget For(PipeWriter pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return new PipeTarget(pipe);
    }

    public static ByteTarget For(IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return new BufferTarget(buffer);
    }

    public abstract ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Everything is written; what can still fail fails here.</summary>
    public virtual ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The document is whole and takes its place.</summary>
    public virtual ValueTask CommitAsync() => ValueTask.CompletedTask;

    /// <summary>Ends the writing. A document that wasn't committed leaves no file.</summary>
    public abstract ValueTask DisposeAsync();

    private sealed class StreamTarget(Stream stream) : ByteTarget
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
            stream.WriteAsync(bytes, cancellationToken);

        public override ValueTask FlushAsync(CancellationToken cancellationToken) => new(stream.FlushAsync(cancellationToken));

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class PipeTarget(PipeWriter pipe) : ByteTarget
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            var result = await pipe.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            if (result.IsCanceled)
                throw new OperationCanceledException("The pipe's pending flush was canceled.");
            if (result.IsCompleted)
                throw new IOException("Nobody reads the pipe any more: its reader was completed before the feed was.");
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class BufferTarget(IBufferWriter<byte> buffer) : ByteTarget
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            buffer.Write(bytes.Span);
            return ValueTask.CompletedTask;
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
