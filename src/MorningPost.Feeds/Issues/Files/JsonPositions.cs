using System.Globalization;
using System.Text.Json;

namespace MorningPost.Feeds.Issues;

/// <summary>Where in a file each value of a model stands.</summary>
internal sealed class JsonPositions
{
    private readonly Dictionary<string, (int Line, int Column)> _positions = new(StringComparer.Ordinal);

    public static JsonPositions Of(ReadOnlySpan<byte> utf8)
    {
        var positions = new JsonPositions();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            if (reader.Read())
                positions.Add(ref reader, utf8, "");
        }
        catch (JsonException)
        {
            // What stands before the break has been found.
        }

        return positions;
    }

    public static (int Line, int Column) LineAndColumn(ReadOnlySpan<byte> utf8, int at)
    {
        var before = utf8[..at];
        return (before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>The position of a path, or of the nearest thing around it.</summary>
    public (int Line, int Column) Find(string path)
    {
        while (true)
        {
            if (_positions.TryGetValue(path, out var position))
                return position;
            if (path.Length == 0)
                return (1, 1);
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }
    }

    private void Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string path)
    {
        _positions[path] = LineAndColumn(utf8, (int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                Add(ref reader, utf8, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonText.Of(ref reader);
                reader.Read();
                Add(ref reader, utf8, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
    }
}
