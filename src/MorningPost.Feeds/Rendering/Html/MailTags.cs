namespace MorningPost.Feeds.Rendering.Html;

/// <summary>Elements with their styles. Outlook knows no figure.</summary>
internal readonly struct MailTags : IHtmlTags
{
    public static ReadOnlySpan<byte> Paragraph => "<p style=\"margin:0 0 16px\">"u8;

    public static ReadOnlySpan<byte> Standfirst => "<p style=\"margin:0 0 16px;font-size:18px\"><em>"u8;

    public static ReadOnlySpan<byte> Heading2 => "<h2 style=\"margin:24px 0 12px;font-size:24px;line-height:1.25\">"u8;

    public static ReadOnlySpan<byte> Heading3 => "<h3 style=\"margin:20px 0 8px;font-size:19px;line-height:1.3\">"u8;

    public static ReadOnlySpan<byte> Heading4 => "<h4 style=\"margin:16px 0 8px;font-size:16px;line-height:1.4\">"u8;

    public static ReadOnlySpan<byte> Anchor => "<a style=\"color:#0b57d0\""u8;

    public static ReadOnlySpan<byte> Item => "<li style=\"margin:0 0 8px\""u8;

    public static ReadOnlySpan<byte> Table =>
        """<table cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 16px;border-collapse:collapse"><tbody>"""u8;

    public static ReadOnlySpan<byte> Division => "<div style=\"margin:4px 0 0\">"u8;

    public static ReadOnlySpan<byte> Figure => "<div style=\"margin:0 0 16px\">"u8;

    public static ReadOnlySpan<byte> FigureEnd => "</div>"u8;

    public static ReadOnlySpan<byte> Image => "<img style=\"display:block;max-width:100%;height:auto;border:0\""u8;

    public static ReadOnlySpan<byte> Caption => "<div style=\"margin:6px 0 0;font-size:13px;color:#666666\">"u8;

    public static ReadOnlySpan<byte> CaptionEnd => "</div>"u8;

    public static ReadOnlySpan<byte> Rule => "<hr style=\"margin:24px 0;border:0;border-top:1px solid #dddddd\">"u8;

    public static ReadOnlySpan<byte> List(bool isRightToLeft) => isRightToLeft
        ? "<ul style=\"margin:0 0 16px;padding:0 24px 0 0\">"u8
        : "<ul style=\"margin:0 0 16px;padding:0 0 0 24px\">"u8;

    public static ReadOnlySpan<byte> OrderedList(bool isRightToLeft) => isRightToLeft
        ? "<ol style=\"margin:0 0 16px;padding:0 28px 0 0\">"u8
        : "<ol style=\"margin:0 0 16px;padding:0 0 0 28px\">"u8;

    public static ReadOnlySpan<byte> Label(bool isRightToLeft) => isRightToLeft
        ? "<tr><td style=\"padding:6px 0 6px 8px;border-bottom:1px solid #dddddd\">"u8
        : "<tr><td style=\"padding:6px 8px 6px 0;border-bottom:1px solid #dddddd\">"u8;

    public static ReadOnlySpan<byte> Value(bool isRightToLeft) => isRightToLeft
        ? "<td align=\"left\" style=\"padding:6px 0;border-bottom:1px solid #dddddd\"><strong>"u8
        : "<td align=\"right\" style=\"padding:6px 0;border-bottom:1px solid #dddddd\"><strong>"u8;

    public static ReadOnlySpan<byte> Quote(bool isRightToLeft) => isRightToLeft
        ? "<blockquote style=\"margin:0 0 16px;padding:0 16px 0 0;border-right:3px solid #cccccc\">"u8
        : "<blockquote style=\"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #cccccc\">"u8;
}
