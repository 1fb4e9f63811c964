using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Projection;

/// <summary>One item an issue.</summary>
internal sealed class WholeIssues(string? title, ProjectionFilter filter) : IssueProjection("", title, filter)
{
    internal override bool CarriesIssues => !Filter.IsExcerpt;

    internal override bool UsesKeys => false;

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        if (!Filter.Shows(issue.Topics, issue.Authors.Count > 0 ? issue.Authors : newsletter.Editors))
            return;
        LayOut(newsletter, issue, sink);
        sink.Emit(new ItemView
        {
            IdScope = sink.ScopeOf(newsletter, issue, out var id),
            Id = id,
            Url = issue.Url,
            Title = issue.Title,
            Summary = issue.Standfirst,
            Html = sink.Html,
            Published = issue.Published,
            Updated = issue.Updated,
            Authors = issue.Authors,
            Categories = issue.Topics,
            Attachments = Filter.Audience.Sees(issue) ? issue.Attachments : ValueList.Empty<FeedAttachment>(),
            Image = issue.Image,
            CommentsUrl = issue.CommentsUrl,
            Language = issue.Language,
            Extensions = ExtensionsOf(issue, sink.Options),
            Retraction = issue.Retraction,
        });
    }

    private protected override IssueProjection With(string? title, ProjectionFilter filter) => new WholeIssues(title, filter);

    private IReadOnlyList<FeedExtension> ExtensionsOf(Issue issue, ProjectionOptions options)
    {
        var carries = options.IncludeIssue && CarriesIssues;
        var episode = Filter.Audience.Sees(issue) ? issue.Episode?.ToExtensions() : null;
        if (!carries)
            return episode ?? ValueList.Empty<FeedExtension>();
        var shown = Filter.Show(issue);
        var typed = (options.IncludeEmails ? shown : PublicIssue.Of(shown)).ToExtension();
        return ValueList.Of<FeedExtension>([.. episode ?? [], typed]);
    }

    private void LayOut(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        if (!Filter.IsExcerpt)
        {
            IssueLayout.LayOut(sink.Body, newsletter, issue, Filter.Audience, sink.Options.RepeatLeadImage, !Filter.IsUnsponsored);
            return;
        }

        sink.Body.Begin(IssueLayout.LanguageOf(newsletter, issue));
        if (issue.Image is not null)
            sink.Body.Figure(issue.Image);
        Excerpt.LayOut(sink.Body, issue.Standfirst, issue.Title, issue.Url);
        if (Filter.Audience == Audience.Everyone)
            newsletter.Subscribe?.LayOut(sink.Body);
        sink.Body.End();
    }
}
