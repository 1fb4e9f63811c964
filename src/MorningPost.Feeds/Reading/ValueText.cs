using System.Buffers.Text;
using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>What the text of an element says: plain text, HTML, or characters as they are.</summary>
internal static class ValueText
{
    private const string White = " \t\n\r";

    /// <summary>Characters as they are, but for white space around them.</summary>
    public static string? Exact(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\n\r"u8);
        return text.IsEmpty ? null : Utf8Text.Read(text);
    }

    /// <summary>Plain text of several lines; null where there is none.</summary>
    public static string? Plain(in Frame frame, ReadOnlySpan<byte> text)
    {
        var plain = Read(frame, text).AsSpan().Trim(White);
        return plain.IsEmpty || plain.IsWhiteSpace() ? null : plain.ToString();
    }

    /// <summary>Plain text of one line; null where there is none.</summary>
    public static string? Line(in Frame frame, ReadOnlySpan<byte> text)
    {
        var line = frame.Text == TextKind.Loose ? PlainText.WithLiterals(SingleLine.Of(Loose(frame, text))) : SingleLine.Of(
            Read(frame, text));
        return Blank.Is(line) ? null : line;
    }

    /// <summary>The body of an item; null where there is none.</summary>
    public static FeedContent? Content(in Frame frame, ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim(" \t\n\r"u8);
        if (trimmed.IsEmpty)
            return null;
        return frame.Text switch
        {
            TextKind.Xhtml => FeedContent.Read(trimmed, isHtml: true),
            TextKind.Base64 => OfBase64(frame, text) ?? (IsText(frame.Type) ? FeedContent.Read(text, isHtml: false) : null),
            TextKind.Literal when !frame.HasMarkup => FeedContent.Read(text, isHtml: false),
            _ => FeedContent.Read(text, isHtml: true),
        };
    }

    private static string Read(in Frame frame, ReadOnlySpan<byte> text) => frame.Text switch
    {
        TextKind.Html => PlainText.OfHtml(Utf8Text.Read(text)),
        TextKind.Xhtml => PlainText.Strip(Utf8Text.Read(text)),
        TextKind.Base64 => Decode(text) ?? Utf8Text.Read(text),
        TextKind.Loose => PlainText.WithLiterals(Loose(frame, text)),
        _ => frame.HasMarkup ? PlainText.Strip(Utf8Text.Read(text)) : Utf8Text.Read(text),
    };

    /// <summary>References are decoded once: by XML, or here where XML left them alone; tags of HTML go.</summary>
    private static string Loose(in Frame frame, ReadOnlySpan<byte> text)
    {
        var plain = Utf8Text.Read(text);
        if (frame.HasSection)
            plain = PlainText.Decode(plain);
        return plain.Contains('<', StringComparison.Ordinal) && (frame.HasMarkup || PlainText.HasMarkup(plain)) ? PlainText.Strip(plain)
            : plain;
    }

    /// <summary>Types of text that by the specification are base64, and never are in practice.</summary>
    private static bool IsText(string? type) =>
        type is not null && (type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("script", StringComparison.Ordinal));

    private static FeedContent? OfBase64(in Frame frame, ReadOnlySpan<byte> text) =>
        Decode(text) is not { } decoded ? null
        : frame.Type is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase) ? FeedContent.Html(decoded)
        : FeedContent.Text(decoded);

    /// <summary>The text that is in base64; null where it is no base64, or no text.</summary>
    private static string? Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var length) == System.Buffers.OperationStatus.Done
            && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : null;
    }
}
