using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

internal sealed class SingleEntries(string title) : SinglePieces("trending", title)
{
    public override IssueProjection WithTitle(string title) => new SingleEntries(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        foreach (var section in issue.Sections.OfType<TrendingSection>())
        {
            foreach (var board in section.Boards)
            {
                foreach (var entry in board.Entries)
                {
                    Fill(sink, newsletter, issue, $"{section.Key}/{board.Key}/{entry.Key}", entry.Name, entry.Description);
                    sink.Item.Refill(externalUrl: entry.Url);
                    sink.Html.Entry(entry);
                    sink.Emit();
                }
            }
        }
    }
}
