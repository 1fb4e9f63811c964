namespace MorningPost.Feeds.Site.Pages;

/// <summary>A headline in a column.</summary>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Title">The headline.</param>
/// <param name="Summary">The sentence under it; null where there is none, or where it would be one of many.</param>
internal sealed record ColumnPiece(string Anchor, string Title, string? Summary);
