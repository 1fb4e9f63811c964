namespace MorningPost.Feeds.Site.Pages;

/// <summary>A section or a topic that has a page.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Slug">What it is called in addresses.</param>
/// <param name="Title">What it is called, as the newest issue says it.</param>
internal sealed record ColumnName(ColumnKind Kind, string Slug, string Title)
{
    /// <summary>The column at an address.</summary>
    public static ColumnName At(string path, string title) => new(
        path.StartsWith(Imprint.Sections, StringComparison.Ordinal) ? ColumnKind.Section : ColumnKind.Topic,
        path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..^1],
        title);

    public string Path => (Kind == ColumnKind.Section ? Imprint.Sections : Imprint.Topics) + Slug + "/";
}
