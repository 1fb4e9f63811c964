using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>HTML for a mail: a table in a table for the width, and inline styles, which is what mail clients keep.</summary>
internal sealed class MailHtml(Utf8Buffer buffer) : HtmlSink<MailTags>(buffer)
{
    /// <summary>What the table of 600 pixels leaves for text and pictures.</summary>
    private const int TextWidth = 568;

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

    protected override void Open()
    {
        _parts = 0;
        Buffer.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""u8);
        Buffer.Append(IsRightToLeft ? " dir=\"rtl\""u8 : ""u8);
        Buffer.Append(" bgcolor=\"#ffffff\" style=\"table-layout:fixed\"><tbody><tr><td align=\"center\">"u8);
        Buffer.Append("<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""u8);
        Buffer.Append(" style=\"width:100%;max-width:600px;table-layout:fixed\"><tbody>"u8);
        OpenRow();
    }

    protected override void Close() => Buffer.Append("</td></tr></tbody></table></td></tr></tbody></table>"u8);

    /// <summary>Outlook shows a picture as wide as it says it is, and knows no <c>max-width</c>.</summary>
    protected override (int? Width, int? Height) SizeOf(FeedImage image) => image.Width is > TextWidth and var width
        ? (TextWidth, image.Height is { } height ? (int)Math.Max(1, Math.Round((double)height * TextWidth / width)) : null)
        : base.SizeOf(image);

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
        Buffer.Append(" style=\"padding:0 16px;font-family:Georgia,serif;font-size:16px;line-height:1.5;color:#222222"u8);
        Buffer.Append(";word-wrap:break-word\">"u8);
        _startOfRow = Buffer.Length;
    }
}
