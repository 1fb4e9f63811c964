using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>Blocks as HTML, in constants of UTF-8: how each element begins is known when the code is compiled.</summary>
/// <remarks>Every text is encoded; the issue's own HTML goes in as it is. Nothing that XML can't hold comes out, no CR and no
/// <c>]]&gt;</c>.</remarks>
internal abstract class HtmlSink<TTags>(Utf8Buffer buffer) : BlockSink(buffer)
    where TTags : struct, IHtmlTags
{
    private bool _listIsOrdered;
    private IRepeatedPiece? _repeated;
    private byte[] _repeatedHtml = [];

    public override void BeginPart(string key)
    {
    }

    public override void EndPart()
    {
    }

    public override void Heading(int level, string text, Uri? url = null)
    {
        Buffer.Append(level switch { 2 => TTags.Heading2, 3 => TTags.Heading3, _ => TTags.Heading4 });
        LinkOrText(url, text);
        Buffer.Append(level switch { 2 => "</h2>"u8, 3 => "</h3>"u8, _ => "</h4>"u8 });
    }

    public override void Paragraph(string text)
    {
        BeginParagraph();
        Text(text);
        EndParagraph();
    }

    public override void Standfirst(string text)
    {
        Buffer.Append(TTags.Standfirst);
        Text(text);
        Buffer.Append("</em></p>"u8);
    }

    public override void Html(string html) => HtmlFragment.Append(Buffer, html);

    public override void Figure(FeedImage image, Uri? url = null)
    {
        Buffer.Append(TTags.Figure);
        if (url is not null)
            OpenLink(url);
        Image(image);
        if (url is not null)
            Buffer.Append("</a>"u8);
        if (!Blank.Is(image.Caption))
        {
            Buffer.Append(TTags.Caption);
            Text(image.Caption);
            Buffer.Append(TTags.CaptionEnd);
        }

        Buffer.Append(TTags.FigureEnd);
    }

    public override void Rule() => Buffer.Append(TTags.Rule);

    public override void BeginParagraph() => Buffer.Append(TTags.Paragraph);

    public override void EndParagraph() => Buffer.Append("</p>"u8);

    public override void BeginList(bool isOrdered)
    {
        _listIsOrdered = isOrdered;
        Buffer.Append(isOrdered ? TTags.OrderedList(IsRightToLeft) : TTags.List(IsRightToLeft));
    }

    public override void BeginItem(string? key = null, int? place = null)
    {
        Buffer.Append(TTags.Item);
        if (key is not null)
            Address(key);
        if (place is { } value)
        {
            Buffer.Append(" value=\""u8);
            Buffer.Append(value);
            Buffer.Append((byte)'"');
        }

        Buffer.Append((byte)'>');
    }

    public override void EndItem() => Buffer.Append("</li>"u8);

    public override void EndList() => Buffer.Append(_listIsOrdered ? "</ol>"u8 : "</ul>"u8);

    public override void BeginTable() => Buffer.Append(TTags.Table);

    public override void BeginRow(string label)
    {
        Buffer.Append(TTags.Label(IsRightToLeft));
        Line(label);
        Buffer.Append("</td>"u8);
        Buffer.Append(TTags.Value(IsRightToLeft));
    }

    public override void EndRow() => Buffer.Append("</strong></td></tr>"u8);

    public override void EndTable() => Buffer.Append("</tbody></table>"u8);

    public override void BeginQuote() => Buffer.Append(TTags.Quote(IsRightToLeft));

    public override void EndQuote() => Buffer.Append("</blockquote>"u8);

    public override void BeginDivision() => Buffer.Append(TTags.Division);

    public override void EndDivision() => Buffer.Append("</div>"u8);

    public override void Text(string? text) => TextEscape.Html.Append(Buffer, text);

    public override void Break() => Buffer.Append("<br>"u8);

    public override void Link(Uri url, string text)
    {
        OpenLink(url);
        Line(text);
        Buffer.Append("</a>"u8);
    }

    /// <summary>What is the same every time is made once.</summary>
    public override void Repeat(IRepeatedPiece piece)
    {
        if (ReferenceEquals(piece, _repeated))
        {
            Buffer.Append(_repeatedHtml);
            return;
        }

        var start = Buffer.Length;
        piece.LayOut(this);
        (_repeated, _repeatedHtml) = (piece, Buffer.Written[start..].ToArray());
    }

    public override void BeginStrong() => Buffer.Append("<strong>"u8);

    public override void EndStrong() => Buffer.Append("</strong>"u8);

    public override void BeginFormula()
    {
        if (IsRightToLeft)
            Buffer.Append("<span dir=\"ltr\">"u8);
    }

    public override void EndFormula()
    {
        if (IsRightToLeft)
            Buffer.Append("</span>"u8);
    }

    /// <summary>The address of an item of a list, as an attribute.</summary>
    protected virtual void Address(string key)
    {
    }

    /// <summary>How large a picture is shown, in pixels, as far as that is known.</summary>
    protected virtual (int? Width, int? Height) SizeOf(FeedImage image) => (image.Width, image.Height);

    /// <summary>What else a link says of itself.</summary>
    protected virtual void Relation()
    {
    }

    protected override void Open()
    {
        if (IsRightToLeft)
            Buffer.Append("<div dir=\"rtl\">"u8);
    }

    protected override void Close()
    {
        if (IsRightToLeft)
            Buffer.Append("</div>"u8);
    }

    protected void Attribute(string? text) => TextEscape.HtmlAttribute.Append(Buffer, text);

    private void OpenLink(Uri url)
    {
        Buffer.Append(TTags.Anchor);
        Buffer.Append(" href=\""u8);
        Attribute(FeedUrl.ToAscii(url));
        Buffer.Append((byte)'"');
        Relation();
        Buffer.Append((byte)'>');
    }

    private void Image(FeedImage image)
    {
        Buffer.Append(TTags.Image);
        Buffer.Append(" src=\""u8);
        Attribute(FeedUrl.ToAscii(image.Url));
        Buffer.Append("\" alt=\""u8);
        Attribute(image.Alt);
        Buffer.Append((byte)'"');
        var (width, height) = SizeOf(image);
        Dimension(" width=\""u8, width);
        Dimension(" height=\""u8, height);
        Buffer.Append((byte)'>');
    }

    private void Dimension(ReadOnlySpan<byte> name, int? pixels)
    {
        if (pixels is not { } value)
            return;
        Buffer.Append(name);
        Buffer.Append(value);
        Buffer.Append((byte)'"');
    }
}
