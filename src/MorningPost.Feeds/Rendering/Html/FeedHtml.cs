using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>HTML that feed readers keep and show well: headings, paragraphs, lists, figures and tables of two columns, without attributes
/// that they drop.</summary>
internal class FeedHtml(Utf8Buffer buffer) : HtmlSink(buffer)
{
    protected override ReadOnlySpan<byte> Start(HtmlElement element) => element switch
    {
        HtmlElement.Paragraph => "<p>"u8,
        HtmlElement.Standfirst => "<p><em>"u8,
        HtmlElement.Heading2 => "<h2>"u8,
        HtmlElement.Heading3 => "<h3>"u8,
        HtmlElement.Heading4 => "<h4>"u8,
        HtmlElement.Anchor => "<a"u8,
        HtmlElement.List => "<ul>"u8,
        HtmlElement.OrderedList => "<ol>"u8,
        HtmlElement.Item => "<li"u8,
        HtmlElement.Table => "<table><tbody>"u8,
        HtmlElement.Label => "<tr><td>"u8,
        HtmlElement.Value => "<td><strong>"u8,
        HtmlElement.Quote => "<blockquote>"u8,
        HtmlElement.Division => "<div>"u8,
        HtmlElement.Figure => "<figure>"u8,
        HtmlElement.Image => "<img"u8,
        HtmlElement.Caption => "<figcaption>"u8,
        _ => "<hr>"u8,
    };
}
