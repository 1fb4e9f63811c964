using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>One item for each issue that has the section of a key.</summary>
internal sealed class SingleSections(string section, string title, ProjectionFilter filter)
    : IssueProjection("sections/" + section, title, filter)
{
    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        if (!Filter.Audience.Sees(issue) || !Filter.Shows(issue.Topics, issue.Authors.Count > 0 ? issue.Authors : newsletter.Editors))
            return;
        foreach (var candidate in issue.Sections.Span())
        {
            if (candidate.Key == section && Filter.Shows(candidate))
                Emit(newsletter, issue, candidate, sink);
        }
    }

    private protected override IssueProjection With(string? title, ProjectionFilter filter) =>
        new SingleSections(section, title ?? section, filter);

    private void Emit(Newsletter newsletter, Issue issue, Section shown, ItemSink sink)
    {
        AppendTitle(sink.Texts, issue, shown, !Filter.IsUnsponsored);
        var length = sink.Texts.Length;
        var hasPlace = !Filter.IsExcerpt && ItemUrl.TakesPlace(issue.Url);
        var url = hasPlace ? issue.Url : ItemUrl.PlaceIn(issue.Url, shown.Key);
        sink.Body.Begin(IssueLayout.LanguageOf(newsletter, issue), !Filter.IsUnsponsored);
        if (Filter.IsExcerpt)
            Excerpt.LayOut(sink.Body, shown.Intro?.ToPlainText(), sink.Texts.From(0).ToString(), url);
        else
            shown.LayOut(sink.Body, withTitle: false);
        sink.Body.End();
        var id = sink.AddId(newsletter, issue, shown.Key);
        sink.Emit(new ItemView
        {
            Id = sink.Texts.From(id),
            Url = url,
            Place = hasPlace ? shown.Key : default,
            Title = sink.Texts.From(0)[..length],
            Html = sink.Html,
            Published = issue.Published,
            Updated = issue.Updated,
            Authors = issue.Authors,
            Categories = issue.Topics,
            Language = issue.Language,
            Retraction = issue.Retraction,
        });
    }

    /// <summary>The section's own headline when it is about one thing; every issue's section has the same title, so the issue's joins
    /// it.</summary>
    private static void AppendTitle(CharBuffer target, Issue issue, Section section, bool withSponsored)
    {
        if (section.HeadlineOf(withSponsored) is { } headline)
        {
            target.Append(headline);
            return;
        }

        if (!Blank.Is(section.Title))
        {
            target.Append(section.Title);
            target.Append(" — ");
        }

        target.Append(issue.Title);
    }
}
