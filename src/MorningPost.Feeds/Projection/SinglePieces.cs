using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>One item a piece of all sections of one kind.</summary>
internal sealed class SinglePieces<TSection>(string name, string title, ProjectionFilter filter) : IssueProjection(name, title, filter)
    where TSection : Section
{
    internal override void Project(Newsletter newsletter, Issue issue, ItemSink sink)
    {
        if (!Filter.Audience.Sees(issue))
            return;
        foreach (var section in issue.Sections.Span())
        {
            if (section is not TSection || !Filter.Shows(section))
                continue;
            foreach (var piece in section.Pieces)
            {
                if (!Filter.IsUnsponsored || piece.Sponsor is null)
                    Emit(newsletter, issue, section.Key, piece, sink);
            }
        }
    }

    private protected override IssueProjection With(string? title, ProjectionFilter filter) =>
        new SinglePieces<TSection>(Name, title ?? Name, filter);

    private void Emit(Newsletter newsletter, Issue issue, string section, in Piece piece, ItemSink sink)
    {
        var authors = piece.Authors.Count > 0 ? piece.Authors : issue.Authors;
        var topics = piece.Topics.Count > 0 ? piece.Topics : issue.Topics;
        if (!Filter.Shows(topics, authors.Count > 0 ? authors : newsletter.Editors))
            return;
        AppendPath(sink.Texts, section, piece);
        var length = sink.Texts.Length;
        var hasPlace = piece.Url is null && !Filter.IsExcerpt && ItemUrl.TakesPlace(issue.Url);
        var url = piece.Url ?? (hasPlace ? issue.Url : ItemUrl.PlaceIn(issue.Url, sink.Texts.From(0).ToString()));
        sink.Body.Begin(IssueLayout.LanguageOf(newsletter, issue));
        if (piece.Image is not null && (Filter.IsExcerpt || (sink.Options.RepeatLeadImage && !piece.ShowsImage)))
            sink.Body.Figure(piece.Image);
        if (Filter.IsExcerpt)
            Excerpt.LayOut(sink.Body, piece.Summary, piece.Title, piece.Url ?? piece.ExternalUrl ?? url);
        else
        {
            piece.Sponsor?.Begin(sink.Body);
            piece.Layout.LayOutAlone(sink.Body);
            sink.Body.EndSponsored(piece.Sponsor is not null);
        }

        sink.Body.End();
        var id = sink.AddId(newsletter, issue, sink.Texts.From(0));
        sink.Emit(new ItemView
        {
            Id = sink.Texts.From(id),
            Url = url,
            Place = hasPlace ? sink.Texts.From(0)[..length] : default,
            ExternalUrl = piece.ExternalUrl,
            Title = piece.Title,
            Summary = piece.Summary,
            Html = sink.Html,
            Published = issue.Published,
            Updated = issue.Updated,
            Authors = authors,
            Categories = topics,
            Image = piece.Image,
            Language = issue.Language,
            Retraction = issue.Retraction,
        });
    }

    /// <summary>The keys that lead to the piece, a slash between two.</summary>
    private static void AppendPath(CharBuffer target, string section, in Piece piece)
    {
        target.Append(section);
        if (piece.Part is not null)
        {
            target.Append("/");
            target.Append(piece.Part);
        }

        if (piece.Key.Length == 0)
            return;
        target.Append("/");
        target.Append(piece.Key);
    }
}
