using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>The characters that XML 1.0 can hold.</summary>
internal static class XmlCharacters
{
    /// <summary>The control characters among those that it can't.</summary>
    public const string Controls = "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011"
        + "\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

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
