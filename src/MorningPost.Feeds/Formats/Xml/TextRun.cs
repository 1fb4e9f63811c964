using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Copies text and decodes the references of which escaped markup is full, sixteen bytes at a time.</summary>
internal static class TextRun
{
    private const uint Less = '&' | 'l' << 8 | 't' << 16 | (uint)';' << 24;
    private const uint Greater = '&' | 'g' << 8 | 't' << 16 | (uint)';' << 24;
    private const uint Amp = '&' | 'a' << 8 | 'm' << 16 | (uint)'p' << 24;
    private const uint Quot = '&' | 'q' << 8 | 'u' << 16 | (uint)'o' << 24;
    private const uint Number = '&' | '#' << 8 | '3' << 16 | (uint)'9' << 24;

    /// <summary>Copies up to markup, a reference of another kind, or a character that doesn't stay as it is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="target">Room for all of it, and for sixteen bytes more.</param>
    /// <param name="written">How much was written.</param>
    /// <returns>How much was read.</returns>
    public static int Copy(ReadOnlySpan<byte> source, Span<byte> target, out int written)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint read = 0;
        nuint put = 0;
        var length = (nuint)source.Length;
        while (length - read >= (nuint)Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref from, read);
            bytes.StoreUnsafe(ref to, put);
            var stops = Stops(bytes).ExtractMostSignificantBits();
            if (stops == 0)
            {
                read += (nuint)Vector128<byte>.Count;
                put += (nuint)Vector128<byte>.Count;
                continue;
            }

            var plain = (nuint)BitOperations.TrailingZeroCount(stops);
            read += plain;
            put += plain;
            if (Unsafe.Add(ref from, read) != '&' || length - read < 6 || Decode(ref Unsafe.Add(ref from, read), out var character) is not (
                > 0 and var taken))
                break;
            Unsafe.Add(ref to, put++) = character;
            read += (nuint)taken;
        }

        written = (int)put;
        return (int)read;
    }

    /// <summary>Markup, references, and control characters but for tabs and line feeds.</summary>
    private static Vector128<byte> Stops(Vector128<byte> bytes) =>
        Vector128.AndNot(
            Vector128.LessThan(bytes, Vector128.Create((byte)' ')),
            Vector128.Equals(bytes, Vector128.Create((byte)'\n')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t')))
        | Vector128.Equals(bytes, Vector128.Create((byte)'<'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'&'));

    /// <returns>The length of the reference; 0 where it is none of those.</returns>
    private static int Decode(ref byte reference, out byte character)
    {
        var four = Unsafe.ReadUnaligned<uint>(ref reference);
        if (!BitConverter.IsLittleEndian)
            four = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(four);
        (character, var length) = four switch
        {
            Less => ((byte)'<', 4),
            Greater => ((byte)'>', 4),
            Amp when Unsafe.Add(ref reference, 4) == ';' => ((byte)'&', 5),
            Quot when Unsafe.Add(ref reference, 4) == 't' && Unsafe.Add(ref reference, 5) == ';' => ((byte)'"', 6),
            Number when Unsafe.Add(ref reference, 4) == ';' => ((byte)'\'', 5),
            _ => ((byte)0, 0),
        };
        return length;
    }
}
