using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MorningPost.Feeds.Text;

/// <content>Characters that take two or three bytes.</content>
internal sealed partial class TextEscape
{
    /// <summary>Writes characters up to the next that is ASCII.</summary>
    /// <returns>How many there were, and how many bytes they take.</returns>
    private static (nuint Taken, nuint Written) AppendForeign(ref ushort source, nuint length, ref byte target)
    {
        nuint taken = 0;
        nuint written = 0;
        while (taken < length)
        {
            uint character = Unsafe.Add(ref source, taken);
            if (character < 0x80)
                break;
            if (character < 0x800)
            {
                Unsafe.Add(ref target, written) = (byte)(0xC0 | (character >> 6));
                Unsafe.Add(ref target, written + 1) = (byte)(0x80 | (character & 0x3F));
                written += 2;
                taken++;
                continue;
            }

            while (length - taken >= 8 && Vector128.LoadUnsafe(ref source, taken) is var eight && AllTakeThree(eight))
            {
                StoreThreeEach(eight, ref Unsafe.Add(ref target, written));
                taken += 8;
                written += 24;
            }

            if (taken == length)
                break;
            character = Unsafe.Add(ref source, taken);
            if (character < 0x800)
                continue;
            taken++;
            if (IsSurrogate(character))
            {
                uint low = taken < length ? Unsafe.Add(ref source, taken) : 0u;
                if (character < 0xDC00 && low - 0xDC00 < 0x400)
                {
                    taken++;
                    var rune = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
                    Unsafe.Add(ref target, written) = (byte)(0xF0 | (rune >> 18));
                    Unsafe.Add(ref target, written + 1) = (byte)(0x80 | ((rune >> 12) & 0x3F));
                    Unsafe.Add(ref target, written + 2) = (byte)(0x80 | ((rune >> 6) & 0x3F));
                    Unsafe.Add(ref target, written + 3) = (byte)(0x80 | (rune & 0x3F));
                    written += 4;
                    continue;
                }

                character = 0xFFFD;
            }
            else if (character >= 0xFFFE)
                character = 0xFFFD;
            Unsafe.Add(ref target, written) = (byte)(0xE0 | (character >> 12));
            Unsafe.Add(ref target, written + 1) = (byte)(0x80 | ((character >> 6) & 0x3F));
            Unsafe.Add(ref target, written + 2) = (byte)(0x80 | (character & 0x3F));
            written += 3;
        }

        return (taken, written);
    }

    /// <summary>Whether each character is one of three bytes in UTF-8: none below U+0800, no surrogate, neither U+FFFE nor
    /// U+FFFF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllTakeThree(Vector128<ushort> characters)
    {
        var small = Vector128.LessThan(characters, Vector128.Create((ushort)0x800));
        var surrogates = Vector128.Equals(characters & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
        var none = Vector128.GreaterThan(characters, Vector128.Create((ushort)0xFFFD));
        return (small | surrogates | none) == Vector128<ushort>.Zero;
    }

    /// <summary>Writes eight characters of three bytes each; 32 bytes are stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreThreeEach(Vector128<ushort> characters, ref byte target)
    {
        // In each lane: the first byte low, the second high; and the third apart.
        var lead = Vector128.Create((ushort)0x80E0) | (characters >>> 12) | ((characters << 2) & Vector128.Create((ushort)0x3F00));
        var last = Vector128.Create((ushort)0x0080) | (characters & Vector128.Create((ushort)0x003F));
        var (leads, lasts) = (lead.AsByte(), last.AsByte());
        var low = Vector128.Shuffle(leads, Vector128.Create((byte)0, 1, 255, 2, 3, 255, 4, 5, 255, 6, 7, 255, 8, 9, 255, 10))
            | Vector128.Shuffle(lasts, Vector128.Create((byte)255, 255, 0, 255, 255, 2, 255, 255, 4, 255, 255, 6, 255, 255, 8, 255));
        var high = Vector128.Shuffle(
            leads, Vector128.Create((byte)11, 255, 12, 13, 255, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255))
            | Vector128.Shuffle(lasts, Vector128.Create((byte)255, 10, 255, 255, 12, 255, 255, 14, 255, 255, 255, 255, 255, 255, 255, 255));
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 16);
    }

    private static bool IsSurrogate(uint character) => character - 0xD800 < 0x800;
}
