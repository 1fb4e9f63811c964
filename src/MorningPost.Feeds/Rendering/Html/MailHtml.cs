using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>HTML for a mail: a table in a table for the width, and inline styles, which is what mail clients keep.</summary>
internal sealed class MailHtml(Utf8Buffer buffer) : HtmlSink(buffer)
{
    private int _parts;
    private int _startOfRow;

    /// <summary>A section is a row of the table.</summary>
    public override void BeginPart(string key)
    {
        if (_parts++ == 0)
            NextRow();
    }

    public override void EndPart()
    {
        if (--_parts == 0)
            NextRow();
    }

    protected override ReadOnlySpan<byte> Start(HtmlElement element) => element switch
    {
        HtmlElement.Paragraph => "<p style=\"margin:0 0 16px\">"u8,
        HtmlElement.Standfirst => "<p style=\"margin:0 0 16px;font-size:18px\"><em>"u8,
        HtmlElement.Heading2 => "<h2 style=\"margin:24px 0 12px;font-size:24px;line-height:1.25\">"u8,
        HtmlElement.Heading3 => "<h3 style=\"margin:20px 0 8px;font-size:19px;line-height:1.3\">"u8,
        HtmlElement.Heading4 => "<h4 style=\"margin:16px 0 8px;font-size:16px;line-height:1.4\">"u8,
        HtmlElement.Anchor => "<a style=\"color:#0b57d0\""u8,
        HtmlElement.List => IsRightToLeft
            ? "<ul style=\"margin:0 0 16px;padding:0 24px 0 0\">"u8
            : "<ul style=\"margin:0 0 16px;padding:0 0 0 24px\">"u8,
        HtmlElement.OrderedList => IsRightToLeft
            ? "<ol style=\"margin:0 0 16px;padding:0 28px 0 0\">"u8
            : "<ol style=\"margin:0 0 16px;padding:0 0 0 28px\">"u8,
        HtmlElement.Item => "<li style=\"margin:0 0 8px\""u8,
        HtmlElement.Table =>
            "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" style=\"margin:0 0 16px;border-collapse:collapse\"><tbody>"u8,
        HtmlElement.Label => "<tr><td style=\"padding:6px 8px 6px 0;border-bottom:1px solid #dddddd\">"u8,
        HtmlElement.Value => IsRightToLeft
            ? "<td align=\"left\" style=\"padding:6px 0;border-bottom:1px solid #dddddd\"><strong>"u8
            : "<td align=\"right\" style=\"padding:6px 0;border-bottom:1px solid #dddddd\"><strong>"u8,
        HtmlElement.Quote => IsRightToLeft
            ? "<blockquote style=\"margin:0 0 16px;padding:0 16px 0 0;border-right:3px solid #cccccc\">"u8
            : "<blockquote style=\"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #cccccc\">"u8,
        HtmlElement.Division => "<div style=\"margin:4px 0 0\">"u8,
        HtmlElement.Figure => "<div style=\"margin:0 0 16px\">"u8,
        HtmlElement.Image => "<img style=\"display:block;max-width:100%;height:auto;border:0\""u8,
        HtmlElement.Caption => "<div style=\"margin:6px 0 0;font-size:13px;color:#666666\">"u8,
        _ => "<hr style=\"margin:24px 0;border:0;border-top:1px solid #dddddd\">"u8,
    };

    /// <summary>Outlook knows no figure.</summary>
    protected override ReadOnlySpan<byte> FigureEnd => "</div>"u8;

    protected override ReadOnlySpan<byte> CaptionEnd => "</div>"u8;

    protected override void Open()
    {
        _parts = 0;
        Buffer.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""u8);
        Buffer.Append(IsRightToLeft ? " dir=\"rtl\""u8 : ""u8);
        Buffer.Append("><tbody><tr><td align=\"center\"><table role=\"presentation\" width=\"600\""u8);
        Buffer.Append(" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"width:100%;max-width:600px\"><tbody>"u8);
        OpenRow();
    }

    protected override void Close() => Buffer.Append("</td></tr></tbody></table></td></tr></tbody></table>"u8);

    private void NextRow()
    {
        if (Buffer.Length == _startOfRow)
            return;
        Buffer.Append("</td></tr>"u8);
        OpenRow();
    }

    /// <summary>Styles of the text are on the cell: clients don't let a table's into it.</summary>
    private void OpenRow()
    {
        Buffer.Append(IsRightToLeft ? "<tr><td align=\"right\""u8 : "<tr><td align=\"left\""u8);
        Buffer.Append(" style=\"padding:0 16px;font-family:Georgia,serif;font-size:16px;line-height:1.5;color:#222222\">"u8);
        _startOfRow = Buffer.Length;
    }
}
