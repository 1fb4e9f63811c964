using System.Text;
using System.Text.Unicode;

namespace MorningPost.Feeds.Text;

/// <summary>Strings from bytes that ought to be UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>Makes a string. Bytes that are no UTF-8 are windows-1252.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="isValid">Whether all of it was UTF-8.</param>
    public static string Read(ReadOnlySpan<byte> utf8, out bool isValid)
    {
        isValid = Utf8.IsValid(utf8);
        return isValid ? Encoding.UTF8.GetString(utf8) : Mend(utf8);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, out bool)"/>
    public static string Read(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Read(utf8, out _);

    /// <summary>Where the first byte is that isn't UTF-8; at the end where all of it is.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static string Mend(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done)
                text.Append(rune.ToString());
            else
            {
                foreach (var b in bytes[..length])
                    text.Append(Windows1252.Character(b));
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
