using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

internal sealed class SingleReadings(string title) : SinglePieces("reading-list", title)
{
    public override IssueProjection WithTitle(string title) => new SingleReadings(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        foreach (var section in issue.Sections.OfType<ReadingListSection>())
        {
            foreach (var reading in section.Items)
            {
                sink.Html.ReadingItem(reading);
                var piece = new Piece
                {
                    Title = reading.Title,
                    Summary = reading.Summary,
                    ExternalUrl = reading.Url,
                };
                sink.Emit(ItemOf(newsletter, issue, $"{section.Key}/{reading.Key}", piece, sink.Body));
            }
        }
    }
}
