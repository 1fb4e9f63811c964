using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Text;

/// <summary>Text in which a reader sees nothing.</summary>
internal static class Blank
{
    /// <summary>Says what <see cref="string.IsNullOrWhiteSpace"/> says, and says it at once of most texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is([NotNullWhen(false)] string? text)
    {
        const char LastSpace = '\u3000';
        if (text is null)
            return true;
        return text.Length == 0 || ((text[0] <= ' ' || (text[0] > '~' && text[0] <= LastSpace)) && string.IsNullOrWhiteSpace(text));
    }
}
