using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>How the keys of issues stand in a file: names in ordinal order, so that equal keys are equal bytes.</summary>
internal static class KeyFile
{
    private const string Sections = "sections";
    private const string Entries = "entries";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SortedDictionary<string, IssueKeyTable> issues)
    {
        var file = new JsonObject();
        foreach (var (id, keys) in issues)
        {
            var issue = new JsonObject();
            if (keys.Sections.Count > 0)
                issue[Sections] = Names(keys.Sections);
            if (keys.Entries.Count > 0)
            {
                issue[Entries] = new JsonObject(
                    keys.Entries.Select(section => KeyValuePair.Create(section.Key, (JsonNode?)Names(section.Value))));
            }

            file[id] = issue;
        }

        return file.ToJsonString(Indented) + "\n";
    }

    /// <exception cref="FeedException">It holds something else.</exception>
    public static SortedDictionary<string, IssueKeyTable> Read(ReadOnlyMemory<byte> utf8, string? name)
    {
        var issues = new SortedDictionary<string, IssueKeyTable>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            foreach (var issue in document.RootElement.EnumerateObject())
                issues.Add(issue.Name, Issue(issue.Value));
        }
        catch (JsonException e)
        {
            throw Broken("it isn't JSON, or says a name twice.", name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw Broken("it holds something else than names and keys.", name, 1, 1);
        }

        return issues;
    }

    private static IssueKeyTable Issue(JsonElement issue)
    {
        var keys = new IssueKeyTable();
        foreach (var part in issue.EnumerateObject())
        {
            if (part.NameEquals(Sections))
                Add(keys, null, part.Value);
            else if (part.NameEquals(Entries))
            {
                foreach (var section in part.Value.EnumerateObject())
                    Add(keys, section.Name, section.Value);
            }
            else
                throw new InvalidOperationException(part.Name);
        }

        return keys;
    }

    private static void Add(IssueKeyTable keys, string? section, JsonElement names)
    {
        foreach (var name in names.EnumerateObject())
            keys.Add(section, name.Name, name.Value.GetString() ?? throw new InvalidOperationException(name.Name));
    }

    private static JsonObject Names(SortedDictionary<string, string> keys) =>
        new(keys.Select(name => KeyValuePair.Create(name.Key, (JsonNode?)name.Value)));

    private static FeedException Broken(string message, string? file, int line, int column) =>
        new([MarkdownRules.KeyFile.At("", message) with { File = file, Line = line, Column = column }]);
}
