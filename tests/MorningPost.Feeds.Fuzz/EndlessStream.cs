namespace MorningPost.Feeds.Fuzz;

/// <summary>A beginning, and then letters for ever.</summary>
public sealed class EndlessStream(byte[] beginning) : MemoryStream
{
    private int _position;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var span = buffer.Span;
        var head = Math.Min(beginning.Length - _position, span.Length);
        beginning.AsSpan(_position, head).CopyTo(span);
        _position += head;
        span[head..].Fill((byte)'a');
        return ValueTask.FromResult(span.Length);
    }
}
