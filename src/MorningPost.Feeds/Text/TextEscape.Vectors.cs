using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MorningPost.Feeds.Text;

/// <content>Sixteen characters at a time.</content>
internal sealed partial class TextEscape
{
    /// <summary>In a shuffle, a place that gives zero.</summary>
    private const byte Nowhere = 0xFF;

    private Vector128<byte> Special => Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_special));

    private static nuint Vector => (nuint)Vector128<byte>.Count;

    /// <summary>Characters as bytes: what isn't ASCII becomes 0x7F or what is negative as a signed byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper) =>
        Vector128.NarrowWithSaturation(lower.AsInt16(), upper.AsInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> NarrowAt(ref ushort source, nuint at) =>
        Narrow(Vector128.LoadUnsafe(ref source, at), Vector128.LoadUnsafe(ref source, at + 8));

    /// <summary>The last bytes of a vector, moved to its front; zeros follow them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Last(Vector128<byte> bytes, nuint count)
    {
        ReadOnlySpan<byte> places =
        [
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
            Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere,
            Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere,
        ];
        return Vector128.Shuffle(bytes, Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(places), Vector - count));
    }

    /// <summary>A bit for each byte that may not stand for itself: a special one, a control character, or one beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StopsIn(Vector128<byte> ascii, Vector128<byte> special)
    {
        // Moved on by one, what narrowing made of other characters is less than a space as well.
        var others = Vector128.LessThan((ascii + Vector128<byte>.One).AsSByte(), Vector128.Create((sbyte)(' ' + 1))).AsByte();
        return (SpecialIn(ascii, special) | others).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> SpecialIn(Vector128<byte> bytes, Vector128<byte> special) =>
        Vector128.Equals(Vector128.ShuffleNative(special, bytes & Vector128.Create((byte)0x0F)), bytes);
}
