using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

/// <summary>A projection that makes items of the pieces of an issue.</summary>
internal abstract class SinglePieces(string key, string? title) : IssueProjection(key, title)
{
    /// <summary>The item of one piece. What the piece doesn't say, its issue does.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue that holds the piece.</param>
    /// <param name="path">The keys that lead to the piece: <c>deep-dive/small-models</c>.</param>
    /// <param name="piece">What the piece says for itself.</param>
    /// <param name="body">The piece's body, rendered.</param>
    protected static ItemView ItemOf(Newsletter newsletter, Issue issue, string path, Piece piece, ReadOnlySpan<byte> body) => new()
    {
        Id = IssueIds.Derive(IssueIds.Of(newsletter, issue), path),
        Url = piece.Url ?? PlaceIn(issue.Url, path),
        ExternalUrl = piece.ExternalUrl,
        Title = piece.Title,
        Summary = piece.Summary,
        Html = body,
        Published = issue.Published,
        Updated = issue.Updated,
        Authors = piece.Authors is { Count: > 0 } authors ? authors : issue.Authors,
        Categories = piece.Categories is { Count: > 0 } categories ? categories : issue.Topics,
        Image = piece.Image,
        Language = issue.Language,
        Retraction = issue.Retraction,
    };

    /// <summary>The issue's page with the piece as its fragment, so that no two items share a link.</summary>
    private static Uri PlaceIn(Uri page, string path)
    {
        var text = page.OriginalString;
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        return new Uri($"{(fragment < 0 ? text : text[..fragment])}#{path}", UriKind.RelativeOrAbsolute);
    }

    /// <summary>What a piece says for itself.</summary>
    protected readonly record struct Piece
    {
        public string? Title { get; init; }

        public string? Summary { get; init; }

        /// <summary>The piece's own page; the place in the issue's page when null.</summary>
        public Uri? Url { get; init; }

        /// <summary>The page that the piece is about.</summary>
        public Uri? ExternalUrl { get; init; }

        public FeedImage? Image { get; init; }

        /// <summary>Who wrote it; the issue's authors when empty.</summary>
        public IReadOnlyList<FeedPerson>? Authors { get; init; }

        /// <summary>What it is filed under; the issue's topics when empty.</summary>
        public IReadOnlyList<FeedCategory>? Categories { get; init; }
    }
}
