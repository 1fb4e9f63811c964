using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>What an issue says, whatever newsletter and feed it is in.</summary>
internal static class IssueContent
{
    public static void Append(Issue issue, Utf8Buffer content)
    {
        IssueJson.Write(issue with { Sections = [] }, content);
        var sink = new ContentSink(content);
        foreach (var section in issue.Sections.Span())
        {
            sink.Begin(language: null);
            sink.Value(section.Audience == Audience.Everyone ? "" : "subscribers");
            section.LayOut(sink, withTitle: true);
            foreach (var piece in section.Pieces)
                Append(piece, sink);
            sink.End();
        }
    }

    /// <summary>What isn't among the blocks.</summary>
    private static void Append(in Piece piece, ContentSink sink)
    {
        sink.Value(piece.Path);
        sink.Value(piece.Title);
        sink.Value(piece.Summary);
        sink.Value(piece.Url);
        sink.Value(piece.ExternalUrl);
        foreach (var author in piece.Authors.Span())
        {
            sink.Value(author.Name);
            sink.Value(author.Email);
            sink.Value(author.Url);
            sink.Value(author.Avatar);
        }

        foreach (var topic in piece.Topics.Span())
        {
            sink.Value(topic.Term);
            sink.Value(topic.Label);
            sink.Value(topic.Scheme);
        }

        Append(piece.Image, sink);
        piece.Sponsor?.Say(sink);
    }

    private static void Append(FeedImage? image, ContentSink sink)
    {
        if (image is null)
            return;
        sink.Figure(image);
        sink.Value(image.MediaType);
        sink.Buffer.Append(image.Width ?? 0);
        sink.Buffer.Append(image.Height ?? 0);
    }
}
