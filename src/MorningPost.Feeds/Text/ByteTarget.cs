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

    public abstract ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    public abstract ValueTask FlushAsync(CancellationToken cancellationToken);

    private sealed class StreamTarget(Stream stream) : ByteTarget
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
            stream.WriteAsync(bytes, cancellationToken);

        public override ValueTask FlushAsync(CancellationToken cancellationToken) => new(stream.FlushAsync(cancellationToken));
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

        public override ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
