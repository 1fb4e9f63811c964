using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

internal sealed class SingleSections(string section, string title) : SinglePieces("sections/" + section, title)
{
    public override IssueProjection WithTitle(string title) => new SingleSections(section, title);

    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        foreach (var candidate in issue.Sections)
        {
            if (candidate.Key != section)
                continue;
            sink.Html.Section(candidate, withTitle: false);
            var piece = new Piece
            {
                Title = TitleOf(issue, candidate),
            };
            sink.Emit(ItemOf(newsletter, issue, candidate.Key, piece, sink.Body));
        }
    }

    /// <summary>The section's own headline when it has one article; every issue's section has the same title, so the issue's joins it.</summary>
    private static string TitleOf(Issue issue, Section section) =>
        section is ArticleSection { Articles: [var only] } ? only.Headline
        : Blank.Is(section.Title) ? issue.Title
        : $"{section.Title} — {issue.Title}";
}
