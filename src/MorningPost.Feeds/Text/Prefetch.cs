using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MorningPost.Feeds.Text;

/// <summary>Has the processor fetch texts that are going to be written, while others are still looked at.</summary>
/// <remarks>An issue that wasn't made a moment ago isn't in the cache, and its texts are too short for the processor to notice that one
/// line follows the other. Where there is no such instruction, nothing is done.</remarks>
internal static class Prefetch
{
    /// <summary>What the processor fetches at once, in bytes.</summary>
    private const nuint Line = 64;

    /// <summary>Of a longer text the processor fetches the rest by itself.</summary>
    private const nuint Most = 8 * 1024;

    /// <summary>Fetches all but the first line of a text, which its length is in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Text(string? text)
    {
        if (!Sse.IsSupported || text is null)
            return;
        // The text may be moved meanwhile: then something else is fetched, and no harm is done.
        var start = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in text.GetPinnableReference()));
        var length = Math.Min((nuint)text.Length * sizeof(char), Most);
        for (var at = Line; at < length; at += Line)
            Sse.Prefetch0(start + at);
    }
}
