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
        Key = tool.Key,
        Title = tool.Name,
        Text = tool.Description,
        ExternalUrl = tool.Url,
        Topics = tool.Tags,
        Image = tool.Image,
        Sponsor = tool.Sponsor,
        Layout = tool,
    };

    public static void Alone(BlockSink sink, Tool tool)
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
