namespace MorningPost.Feeds.Issues;

/// <summary>Takes a text of an issue and gives it back, or another in its place.</summary>
/// <param name="text">The text, plain or HTML.</param>
/// <param name="path">Where it stands in the issue, as in the findings of a validator: <c>sections[2].articles[0].body</c>.</param>
/// <param name="page">The page it stands on: the issue's, or the article's where that has its own; null where there is none.</param>
/// <returns>The same object where nothing changes.</returns>
public delegate RichText IssueTextRewriter(RichText text, string path, Uri? page);
