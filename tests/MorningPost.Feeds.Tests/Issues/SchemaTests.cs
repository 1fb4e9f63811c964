using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>The schemas in the repository are made of the types that files are read as, and of their documentation.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Issues");

    private static readonly Dictionary<string, string> Documentation = XDocument.Load(
        Path.Combine(AppContext.BaseDirectory, "MorningPost.Feeds.xml"))
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, member => Text(member.Element("summary")));

    [Fact]
    public async Task The_schema_of_issues_is_that_of_the_types() =>
        await Matches("issue.schema.json", SchemaOf(IssueJson.TypeInfo<Issue>()));

    [Fact]
    public async Task The_schema_of_newsletters_is_that_of_the_types() =>
        await Matches("newsletter.schema.json", SchemaOf(IssueJson.TypeInfo<Newsletter>()));

    private static async Task Matches(string name, string schema)
    {
        var (file, received) = (
            Path.Combine(Folder, name), Path.Combine(Folder, name.Replace(".schema.", ".received.schema.", StringComparison.Ordinal)));
        if (File.Exists(file) && await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) == schema)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, schema, TestContext.Current.CancellationToken);
        Assert.Fail($"{file} isn't the schema of the types any more. Read {received} and, if it is right, move it there.");
    }

    private static string SchemaOf(JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        // A schema of a type that has a converter is "true": anything.
        var schema = Converted(context.TypeInfo.Type) ?? node;
        if (schema is not JsonObject described)
            return schema;
        if (context.PropertyInfo is { Name: "$schema" })
        {
            described["description"] = "The address or path of this schema, for editors.";
            return described;
        }

        if (context.PropertyInfo is { Name: "key" })
            described["pattern"] = "^[A-Za-z0-9._~-]+$";
        var name = context.PropertyInfo is { } property
            ? $"P:{property.DeclaringType.FullName}.{((MemberInfo)property.AttributeProvider!).Name}"
            : $"T:{context.TypeInfo.Type.FullName}";
        if (Documentation.TryGetValue(name, out var text) && !described.ContainsKey("description"))
            described.Insert(0, "description", text);
        return described;
    }

    private static JsonObject? Converted(Type type)
    {
        if (type == typeof(RichText))
            return JsonNode.Parse(
                """{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }, { "type": "object", "properties": { "html": { "type": "string" } }, "required": ["html"], "additionalProperties": false }] }""")!.AsObject();
        if (type == typeof(FeedCategory))
            return JsonNode.Parse(
                """{ "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "term": { "type": "string" }, "scheme": { "type": "string", "format": "uri" }, "label": { "type": "string" } }, "required": ["term"], "additionalProperties": false }] }""")!.AsObject();
        if (type == typeof(TimeSpan) || type == typeof(TimeSpan?))
            return JsonNode.Parse(
                """{ "type": ["string", "null"], "pattern": "^(-?(\\d+\\.)?\\d{1,2}:\\d{1,2}:\\d{2}|\\d{1,2}:\\d{2}|\\d+)(\\.\\d{1,7})?$" }""")!.AsObject();
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words && words != typeof(Audience))
            return new JsonObject
            {
                ["enum"] = new JsonArray(
                    [
                        .. Enum.GetValuesAsUnderlyingType(words).Cast<object>().Select(
                            value =>
                                (JsonNode)JsonSerializer.SerializeToNode(
                                    Enum.ToObject(words, value), IssueJson.TypeInfo<Issue>().Options.GetTypeInfo(words))!),
                    ]),
            };
        if (type == typeof(Audience))
            return JsonNode.Parse("""{ "enum": ["everyone", "subscribers"] }""")!.AsObject();
        return null;
    }

    /// <summary>The text of a comment, with the last part of each name that it refers to.</summary>
    private static string Text(XElement? summary) => summary is null
        ? ""
        : string.Join(' ', string.Concat(summary.Nodes().Select(node => node is XElement element ? Reference(element) : ((XText)node).Value))
            .Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Reference(XElement element) =>
        element.Attribute("cref") is { } reference ? reference.Value[(reference.Value.LastIndexOfAny(['.', ':']) + 1)..] : element.Value;
}
