using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Media;

namespace MorningPost.Feeds.Projection;

internal sealed class WholeIssues(string? title = null) : IssueProjection("", title)
{
    internal override bool CarriesIssues => true;

    internal override bool UsesKeys => false;

    public override IssueProjection WithTitle(string title) => new WholeIssues(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        sink.Item.Refill(
            sink.ScopeOf(newsletter, issue, out var id),
            id,
            issue.Url,
            issue.Title,
            issue.Standfirst,
            issue.Published,
            issue.Updated,
            issue.Authors,
            issue.Topics,
            issue.Language);
        sink.Item.Refill(issue.Image, issue.Attachments, issue.Retraction);
        if (sink.Options.IncludeIssue)
            sink.Item.Refill(issue.ToExtension());
        sink.Html.Issue(newsletter, issue);
        sink.Emit();
    }
}
