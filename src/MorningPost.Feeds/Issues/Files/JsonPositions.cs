using System.Globalization;
using System.Text.Json;

namespace MorningPost.Feeds.Issues;

/// <summary>Where in a file each value of a model stands.</summary>
internal sealed class JsonPositions
{
    private readonly Dictionary<string, (int Line, int Column)> _positions = new(StringComparer.Ordinal);
    private readonly LineIndex _lines;

    private JsonPositions(LineIndex lines) => _lines = lines;

    public static JsonPositions Of(ReadOnlySpan<byte> utf8)
    {
        var positions = new JsonPositions(new LineIndex(utf8));
        var reader = new Utf8JsonReader(utf8);
        try
        {
            if (reader.Read())
                positions.Add(ref reader, "");
        }
        catch (JsonException)
        {
            // What stands before the break has been found.
        }

        return positions;
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

    private void Add(ref Utf8JsonReader reader, string path)
    {
        _positions[path] = _lines.PositionOf((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                Add(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonText.Of(ref reader);
                reader.Read();
                Add(ref reader, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
    }
}
