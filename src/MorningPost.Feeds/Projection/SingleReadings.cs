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
                Fill(sink, newsletter, issue, $"{section.Key}/{reading.Key}", reading.Title, reading.Summary);
                sink.Item.Refill(externalUrl: reading.Url);
                sink.Html.ReadingItem(reading);
                sink.Emit();
            }
        }
    }
}
