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
                    sink.Html.Entry(entry);
                    var piece = new Piece
                    {
                        Title = entry.Name,
                        Summary = entry.Description,
                        ExternalUrl = entry.Url,
                    };
                    sink.Emit(ItemOf(newsletter, issue, $"{section.Key}/{board.Key}/{entry.Key}", piece, sink.Body));
                }
            }
        }
    }
}
