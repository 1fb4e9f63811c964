using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

internal sealed class SingleTools(string title) : SinglePieces("tools", title)
{
    public override IssueProjection WithTitle(string title) => new SingleTools(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        foreach (var section in issue.Sections.OfType<ToolsSection>())
        {
            foreach (var tool in section.Tools)
            {
                sink.Html.Tool(tool);
                var piece = new Piece
                {
                    Title = tool.Name,
                    Summary = tool.Description,
                    ExternalUrl = tool.Url,
                    Categories = tool.Tags,
                };
                sink.Emit(ItemOf(newsletter, issue, $"{section.Key}/{tool.Key}", piece, sink.Body));
            }
        }
    }
}
