using System.Buffers;
using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Finds out what a document is encoded in: by its byte order mark, by its zeros, by what was told, and by what it says itself, as
/// far as that can be true.</summary>
internal static class EncodingDetection
{
    /// <summary>How much of a document must be there before it can be said, unless that is all of it.</summary>
    public const int Needed = 1024;

    private const int Utf8CodePage = 65001;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("\"' ?\t\r"u8);

    /// <summary>Names that the framework doesn't know, or knows in another meaning than they have in feeds.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["u8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf-8n"] = "utf-8",
        ["utf-7"] = "utf-8",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["win-1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["iso8859-2"] = "iso-8859-2",
        ["iso8859-15"] = "iso-8859-15",
        ["latin-9"] = "iso-8859-15",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb-2312"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["hz-gb-2312"] = "hz-gb-2312",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["euckr"] = "euc-kr",
        ["big5-hkscs"] = "big5",
        ["koi8"] = "koi8-r",
        ["koi8r"] = "koi8-r",
    };

    /// <summary>What a document is encoded in.</summary>
    /// <param name="start">Its beginning.</param>
    /// <param name="told">What somebody who ought to know says, such as the charset of an HTTP header.</param>
    /// <param name="unknown">The name that nobody knows, where there is one.</param>
    /// <returns>The encoding, or null for UTF-8; and how long the byte order mark is.</returns>
    public static (Encoding? Encoding, int Mark) Of(ReadOnlySpan<byte> start, string? told, out string? unknown)
    {
        unknown = null;
        if (start.StartsWith("\uFEFF"u8))
            return (null, 3);
        if (Wide(start) is { } wide)
            return wide;
        var name = Declared(start) ?? told;
        if (name is null)
            return (null, 0);
        var encoding = Named(name);
        if (encoding is null)
            unknown = name;
        return encoding is null or { CodePage: Utf8CodePage } || IsWide(encoding) ? (null, 0) : (encoding, 0);
    }

    /// <summary>Encodings of two and four bytes, by mark or by the zeros around the first character.</summary>
    private static (Encoding?, int)? Wide(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<' or (byte)'{', 0, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 0),
        [0, 0, 0, (byte)'<' or (byte)'{', ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [(byte)'<' or (byte)'{' or (byte)'\n' or (byte)' ', 0, not 0, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)'{' or (byte)'\n' or (byte)' ', 0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => (Named("IBM037"), 0),
        _ => null,
    };

    /// <summary>A declaration that can be read byte by byte can't be true when it says that there are two bytes to a character.</summary>
    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    private static string? Declared(ReadOnlySpan<byte> start)
    {
        start = start[..Math.Min(start.Length, Needed)];
        var at = start.IndexOf("<?xml"u8);
        if (at < 0)
            return null;
        var declaration = start[at..];
        declaration = declaration[..(declaration.IndexOfAny((byte)'>', (byte)'\n') is >= 0 and var end ? end : declaration.Length)];
        at = declaration.IndexOf("encoding"u8);
        if (at < 0)
            return null;
        var name = declaration[(at + 8)..].TrimStart(" \t\r\n="u8).TrimStart("\"'"u8);
        var length = name.IndexOfAny(NameEnds);
        return Utf8Text.Read(length < 0 ? name : name[..length]).Trim();
    }

    private static Encoding? Named(string name)
    {
        name = name.Trim(' ', '"', '\'');
        if (Aliases.TryGetValue(name, out var alias))
            name = alias;
        if (name.Length == 0)
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
