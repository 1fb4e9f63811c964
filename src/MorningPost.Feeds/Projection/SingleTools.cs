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
                Fill(sink, newsletter, issue, $"{section.Key}/{tool.Key}", tool.Name, tool.Description, categories: tool.Tags);
                sink.Item.Refill(externalUrl: tool.Url);
                sink.Html.Tool(tool);
                sink.Emit();
            }
        }
    }
}
