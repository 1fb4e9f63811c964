using System.Text.Json;

namespace PublishArchive.Import;

/// <summary>Fields of exports in JSON, which may be absent, null, or of another kind than they should be.</summary>
internal static class JsonFields
{
    extension(JsonElement element)
    {
        /// <summary>A string or a number as text; null for anything else.</summary>
        public string? Text(string name) => element.Find(name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };

        /// <summary>The objects of a list; none where there is no such list.</summary>
        public IEnumerable<JsonElement> Objects(string name) => element.Find(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

        public JsonElement? Find(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
    }
}
