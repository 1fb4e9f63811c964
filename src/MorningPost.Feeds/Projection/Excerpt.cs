using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>The body of an item that shows no more than what leads to the page.</summary>
internal static class Excerpt
{
    public static void LayOut(BlockSink sink, string? standfirst, string? title, Uri? url)
    {
        if (!Blank.Is(standfirst))
            sink.Paragraph(standfirst);
        if (url is null)
            return;
        sink.BeginParagraph();
        sink.Link(url, Blank.Is(title) ? url.OriginalString : title);
        sink.EndParagraph();
    }
}
