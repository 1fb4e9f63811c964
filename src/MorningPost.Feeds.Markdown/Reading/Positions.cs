namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Where in a file each thing of an issue stands, by its path.</summary>
internal sealed class Positions
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);

    public void Add(string path, int line, int column) => _places.TryAdd(path, (line, column));

    /// <summary>The place of a thing, or else of the nearest thing around it.</summary>
    public (int Line, int Column) Find(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_places.TryGetValue(at, out var place))
                return place;
        }

        return (1, 1);
    }
}
