using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

/// <summary>A projection that makes items of the pieces of an issue.</summary>
internal abstract class SinglePieces(string key, string? title) : IssueProjection(key, title)
{
    /// <summary>Fills the sink's item for one piece. What the piece doesn't say, its issue does.</summary>
    /// <param name="sink">Whose item it is.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue that holds the piece.</param>
    /// <param name="path">The keys that lead to the piece: <c>deep-dive/small-models</c>.</param>
    /// <param name="title">The item's title.</param>
    /// <param name="summary">The item's summary.</param>
    /// <param name="url">The piece's own page; the place in the issue's page when null.</param>
    /// <param name="authors">Who wrote it; the issue's authors when empty.</param>
    /// <param name="categories">What it is filed under; the issue's topics when empty.</param>
    protected static void Fill(
        ItemSink sink,
        Newsletter newsletter,
        Issue issue,
        string path,
        string? title,
        string? summary,
        Uri? url = null,
        IReadOnlyList<FeedPerson>? authors = null,
        IReadOnlyList<FeedCategory>? categories = null)
    {
        sink.Item.Refill(
            scope: null,
            IssueIds.Derive(IssueIds.Of(newsletter, issue), path),
            url ?? PlaceIn(issue.Url, path),
            title,
            summary,
            issue.Published,
            issue.Updated,
            authors is { Count: > 0 } ? authors : issue.Authors,
            categories is { Count: > 0 } ? categories : issue.Topics,
            issue.Language);
        sink.Item.Refill(null, ValueList.Empty<FeedAttachment>(), issue.Retraction);
    }

    /// <summary>The issue's page with the piece as its fragment, so that no two items share a link.</summary>
    private static Uri PlaceIn(Uri page, string path)
    {
        var text = page.OriginalString;
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        return new Uri($"{(fragment < 0 ? text : text[..fragment])}#{path}", UriKind.RelativeOrAbsolute);
    }
}
