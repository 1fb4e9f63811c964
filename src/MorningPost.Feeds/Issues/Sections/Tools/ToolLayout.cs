using MorningPost.Feeds.Blocks;

namespace MorningPost.Feeds.Issues;

internal static class ToolLayout
{
    public static void InList(BlockSink sink, Tool tool)
    {
        sink.BeginItem(tool.Key);
        EntryLayout.BeginSponsored(sink, tool.Sponsor);
        Name(sink, tool);
        tool.Description.LayOutBelow(sink);
        if (tool.Image is not null)
            sink.Figure(tool.Image, tool.Url);
        sink.EndSponsored(tool.Sponsor is not null);
        sink.EndItem();
    }

    public static Piece Piece(Tool tool) => new()
    {
        Path = tool.Key,
        Title = tool.Name,
        Summary = tool.Description.ToPlainText(),
        ExternalUrl = tool.Url,
        Topics = tool.Tags,
        Image = tool.Image,
        Sponsor = tool.Sponsor,
        LayOut = sink => Alone(sink, tool),
    };

    private static void Alone(BlockSink sink, Tool tool)
    {
        sink.BeginParagraph();
        Name(sink, tool);
        sink.EndParagraph();
        tool.Description.LayOut(sink);
    }

    private static void Name(BlockSink sink, Tool tool)
    {
        sink.LinkOrText(tool.Url, tool.Name);
        var any = false;
        EntryLayout.Detail(sink, ref any, tool.PaidMark);
        EntryLayout.EndDetails(sink, any);
    }
}
