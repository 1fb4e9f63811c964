using System.Globalization;
using System.Text.Unicode;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Says why the bytes of a file aren't the text that they should be.</summary>
internal static class FileEncoding
{
    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
    ];

    /// <summary>The first fault.</summary>
    /// <param name="bytes">The file, with or without a byte order mark.</param>
    /// <param name="file">Its name.</param>
    /// <returns>Null for UTF-8.</returns>
    public static FeedDiagnostic? Fault(ReadOnlySpan<byte> bytes, string? file)
    {
        if (OtherEncoding(bytes) is { } name)
            return FileRules.Encoding.At("", $"the file is in {name}.") with { File = file, Line = 1, Column = 1 };
        if (Utf8.IsValid(bytes))
            return null;

        var at = Utf8Text.IndexOfInvalid(bytes);
        var (line, column) = new LineIndex(bytes).PositionOf(at);
        var message = string.Create(CultureInfo.InvariantCulture,
            $"the byte {bytes[at]:X2} isn't UTF-8; in Windows-1252 it is \"{Windows1252.Character(bytes[at])}\".");
        return FileRules.Encoding.At("", message) with { File = file, Line = line, Column = column };
    }

    /// <summary>By its byte order mark, or else by a zero among the first two bytes: every file begins with a character of ASCII.</summary>
    private static string? OtherEncoding(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name) in Marks)
        {
            if (bytes.StartsWith(mark))
                return name;
        }

        return bytes is [0, not 0, ..] or [not 0, 0, ..] ? "UTF-16" : null;
    }
}
