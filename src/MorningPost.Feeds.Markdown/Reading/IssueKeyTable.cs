namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>The keys of an issue's sections by their titles, and those of its entries by section and name. Keys that are written out
/// aren't in it.</summary>
internal sealed class IssueKeyTable
{
    public SortedDictionary<string, string> Sections { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SortedDictionary<string, string>> Entries { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Sections.Count == 0 && Entries.Count == 0;

    /// <param name="section">The section's key; null for sections themselves.</param>
    public IReadOnlyDictionary<string, string> Of(string? section) =>
        section is null ? Sections : Entries.GetValueOrDefault(section) ?? [];

    public void Add(string? section, string name, string key)
    {
        if (section is null)
            Sections.TryAdd(name, key);
        else
        {
            if (!Entries.TryGetValue(section, out var entries))
                Entries.Add(section, entries = new(StringComparer.Ordinal));
            entries.TryAdd(name, key);
        }
    }
}
