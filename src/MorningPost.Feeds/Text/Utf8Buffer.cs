using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>A growing run of UTF-8 in an array borrowed from the pool.</summary>
internal sealed class Utf8Buffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    /// <summary>Forgets everything from <paramref name="length"/> on.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        _length = length;
    }

    /// <summary>Forgets the first bytes; the others move to the front.</summary>
    public void RemoveFront(int length)
    {
        Written[length..].CopyTo(_bytes);
        _length -= length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(MemoryMarshal.CreateSpan(ref Room(utf8.Length), utf8.Length));
        _length += utf8.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte ascii)
    {
        Room(1) = ascii;
        _length++;
    }

    /// <summary>Appends text as it is, except that what isn't a character becomes U+FFFD: a lone surrogate, U+FFFE, U+FFFF.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        var target = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, target);
        if (written != text.Length && text.ContainsAny('\uFFFE', '\uFFFF'))
            ReplaceNoncharacters(target[..written]);
        _length += written;
    }

    /// <summary>Appends a whole number in decimal digits.</summary>
    public void Append(long number)
    {
        number.TryFormat(Reserve(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Appends the digits behind a decimal point.</summary>
    /// <param name="fraction">The digits as a number.</param>
    /// <param name="count">How many there are; zeros at the end are left out.</param>
    public void AppendFraction(long fraction, int count)
    {
        var target = Reserve(count);
        var end = 0;
        for (var place = count - 1; place >= 0; place--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            target[place] = (byte)('0' + digit);
            if (digit != 0 && end == 0)
                end = place + 1;
        }

        Advance(end);
    }

    /// <summary>Room for at least <paramref name="size"/> bytes behind what is written. <see cref="Advance"/> says how many were
    /// used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int size)
    {
        return MemoryMarshal.CreateSpan(ref Room(size), _bytes.Length - _length);
    }

    public void Advance(int count) => _length += count;

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Reserve(Math.Max(sizeHint, 1));

    /// <summary>The first byte behind what is written, with room for <paramref name="size"/>. Every constant of a document goes through
    /// here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Room(int size)
    {
        if (_bytes.Length - _length < size)
            Grow(size);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);
    }

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
