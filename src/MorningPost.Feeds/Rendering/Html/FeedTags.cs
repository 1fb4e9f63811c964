namespace MorningPost.Feeds.Rendering.Html;

/// <summary>Elements without attributes.</summary>
internal readonly struct FeedTags : IHtmlTags
{
    public static ReadOnlySpan<byte> Paragraph => "<p>"u8;

    public static ReadOnlySpan<byte> Standfirst => "<p><em>"u8;

    public static ReadOnlySpan<byte> Heading2 => "<h2>"u8;

    public static ReadOnlySpan<byte> Heading3 => "<h3>"u8;

    public static ReadOnlySpan<byte> Heading4 => "<h4>"u8;

    public static ReadOnlySpan<byte> Anchor => "<a"u8;

    public static ReadOnlySpan<byte> Item => "<li"u8;

    public static ReadOnlySpan<byte> Table => "<table><tbody>"u8;

    public static ReadOnlySpan<byte> Division => "<div>"u8;

    public static ReadOnlySpan<byte> Figure => "<figure>"u8;

    public static ReadOnlySpan<byte> FigureEnd => "</figure>"u8;

    public static ReadOnlySpan<byte> Image => "<img"u8;

    public static ReadOnlySpan<byte> Caption => "<figcaption>"u8;

    public static ReadOnlySpan<byte> CaptionEnd => "</figcaption>"u8;

    public static ReadOnlySpan<byte> Rule => "<hr>"u8;

    public static ReadOnlySpan<byte> List(bool isRightToLeft) => "<ul>"u8;

    public static ReadOnlySpan<byte> OrderedList(bool isRightToLeft) => "<ol>"u8;

    public static ReadOnlySpan<byte> Label(bool isRightToLeft) => "<tr><td>"u8;

    public static ReadOnlySpan<byte> Value(bool isRightToLeft) => "<td><strong>"u8;

    public static ReadOnlySpan<byte> Quote(bool isRightToLeft) => "<blockquote>"u8;
}
