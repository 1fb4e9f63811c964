using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>A growing run of UTF-8 in an array borrowed from the pool.</summary>
internal sealed class Utf8Buffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    /// <summary>Forgets everything from <paramref name="length"/> on.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte ascii)
    {
        Reserve(1)[0] = ascii;
        Length++;
    }

    /// <summary>Appends text as it is, except that what isn't a character becomes U+FFFD: a lone surrogate, U+FFFE, U+FFFF.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        var target = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, target);
        if (written != text.Length && text.ContainsAnyInRange('\uFFFE', '\uFFFF'))
            ReplaceNoncharacters(target[..written]);
        Length += written;
    }

    /// <summary>Appends a whole number in decimal digits.</summary>
    public void Append(long number)
    {
        number.TryFormat(Reserve(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Room for at least <paramref name="size"/> bytes behind what is written. <see cref="Advance"/> says how many were used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size)
            Grow(size);
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Reserve(Math.Max(sizeHint, 1));

    private static void ReplaceNoncharacters(Span<byte> utf8)
    {
        // U+FFFD, U+FFFE and U+FFFF are all three bytes long and differ in the last: EF BF BD, EF BF BE, EF BF BF.
        ReadOnlySpan<byte> prefix = [0xEF, 0xBF];
        for (var at = utf8.IndexOf(prefix); at >= 0; at = utf8.IndexOf(prefix))
        {
            if (utf8[at + 2] > 0xBD)
                utf8[at + 2] = 0xBD;
            utf8 = utf8[(at + 3)..];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var needed = checked(Length + size);
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(_bytes.Length * 2L, needed, Math.Max(needed, Array.MaxLength)));
        Written.CopyTo(larger);
        var old = _bytes;
        _bytes = larger;
        if (old.Length > 0)
            ArrayPool<byte>.Shared.Return(old);
    }
}
