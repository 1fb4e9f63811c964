using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>The characters that XML 1.0 can hold.</summary>
internal static class XmlCharacters
{
    /// <summary>The first UTF-16 unit that XML 1.0 can't hold, or -1.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF')
                return i;
            if (!char.IsSurrogate(c))
                continue;
            if (Rune.DecodeFromUtf16(text[i..], out _, out var length) != OperationStatus.Done)
                return i;
            i += length - 1;
        }

        return -1;
    }
}
