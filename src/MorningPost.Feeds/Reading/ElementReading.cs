
namespace MorningPost.Feeds.Reading;

/// <summary>What the start tag of an element means.</summary>
internal readonly record struct ElementReading(
    FrameKind Kind, TextKind Text = TextKind.Exact, string? Attribute = null, string? Type = null)
{
    /// <summary>The media type of a file for which none is given.</summary>
    public const string UnknownType = "application/octet-stream";

    public static ElementReading Exact { get; } = new(FrameKind.Value);

    public static ElementReading Loose { get; } = new(FrameKind.Value, TextKind.Loose);

    public static ElementReading Html { get; } = new(FrameKind.Value, TextKind.Html);

    public static ElementReading Empty { get; } = new(FrameKind.Empty);

    public static ElementReading Person { get; } = new(FrameKind.Person);

    public static ElementReading Extension { get; } = new(FrameKind.Extension);

    public static ElementReading Skipped { get; } = new(FrameKind.Skipped);

    /// <summary>A text construct of Atom, by its type, and by its mode where it is Atom 0.3.</summary>
    public static ElementReading AtomText(TagAttributes attributes)
    {
        var type = attributes["type"u8]?.Trim().ToLowerInvariant();
        var mode = attributes["mode"u8]?.Trim().ToLowerInvariant();
        return new ElementReading(FrameKind.Value, mode == "base64" ? TextKind.Base64 : KindOf(type, mode), Type: type);
    }

    private static TextKind KindOf(string? type, string? mode) => type switch
    {
        null when mode == "escaped" => TextKind.Html,
        null or "" or "text" or "plain" => TextKind.Literal,
        "html" or "text/html" => TextKind.Html,
        "xhtml" => TextKind.Xhtml,
        _ when type.StartsWith("application/xhtml", StringComparison.Ordinal) => mode == "escaped" ? TextKind.Html : TextKind.Xhtml,
        _ when type.StartsWith("text/html", StringComparison.Ordinal) => TextKind.Html,
        _ when type.StartsWith("text/", StringComparison.Ordinal) => TextKind.Literal,
        _ when type.EndsWith("xml", StringComparison.Ordinal) => TextKind.Xhtml,
        _ when type.Contains('/', StringComparison.Ordinal) => TextKind.Base64,
        _ => TextKind.Literal,
    };
}
