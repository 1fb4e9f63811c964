namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>How the entries of a kind are called in issue files.</summary>
/// <param name="List">The section's field that holds them.</param>
/// <param name="Name">The entry's field for its name.</param>
/// <param name="Text">The entry's field for what is said of it.</param>
internal sealed record EntryShape(string List, string Name, string Text)
{
    private static readonly Dictionary<string, EntryShape> Shapes = new(StringComparer.Ordinal)
    {
        ["reading-list"] = new("items", "title", "summary"),
        ["tools"] = new("tools", "name", "description"),
        ["listings"] = new("listings", "title", "description"),
    };

    /// <returns>Null for a kind that has no list of entries.</returns>
    public static EntryShape? Of(string kind) => Shapes.GetValueOrDefault(kind);
}
