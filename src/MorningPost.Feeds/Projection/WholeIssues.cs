using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

internal sealed class WholeIssues(string? title = null) : IssueProjection("", title)
{
    internal override bool CarriesIssues => true;

    internal override bool UsesKeys => false;

    public override IssueProjection WithTitle(string title) => new WholeIssues(title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        sink.Html.Issue(newsletter, issue);
        sink.Emit(new ItemView
        {
            IdScope = sink.ScopeOf(newsletter, issue, out var id),
            Id = id,
            Url = issue.Url,
            Title = issue.Title,
            Summary = issue.Standfirst,
            Html = sink.Body,
            Published = issue.Published,
            Updated = issue.Updated,
            Authors = issue.Authors,
            Categories = issue.Topics,
            Attachments = issue.Attachments,
            Image = issue.Image,
            Language = issue.Language,
            Extensions = sink.Options.IncludeIssue ? ValueList.Of([(sink.Options.IncludeEmails ? issue : PublicIssue.Of(issue)).ToExtension()]) : ValueList.Empty<FeedExtension>(),
            Retraction = issue.Retraction,
        });
    }
}
