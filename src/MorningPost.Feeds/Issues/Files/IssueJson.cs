using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MorningPost.Feeds.Issues;

/// <summary>The file format of newsletters and issues: JSON, strict, one file each.</summary>
/// <remarks>
/// Property names are the model's in camel case, <c>"kind"</c> says which section it is. An unknown property, an unknown kind, a missing
/// required value, a value of the wrong type, a property that is given twice: each is a finding with file, line and path, and reading
/// lists all of them before it gives up. Dates carry an offset, so that a file means the same in every time zone. <c>"$schema"</c> may
/// stand at the top, for editors, and is read over.
/// </remarks>
public static class IssueJson
{
    private const string Schema = "$schema";

    private static readonly JsonSerializerOptions Indented = Options(indented: true);
    private static readonly JsonSerializerOptions Compact = Options(indented: false);

    /// <summary>Reads a newsletter.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <returns>The newsletter. It has the right shape; <see cref="FeedValidator"/> says whether it makes sense.</returns>
    /// <exception cref="FeedException">The file doesn't hold a newsletter; lists every reason.</exception>
    public static Newsletter ReadNewsletter(ReadOnlySpan<byte> utf8, string? file = null) => Read<Newsletter>(utf8, file);

    /// <summary>Reads an issue.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <returns>The issue. It has the right shape; <see cref="FeedValidator"/> says whether it makes sense.</returns>
    /// <exception cref="FeedException">The file doesn't hold an issue; lists every reason.</exception>
    public static Issue ReadIssue(ReadOnlySpan<byte> utf8, string? file = null) => Read<Issue>(utf8, file);

    /// <summary>Writes a newsletter, indented, in UTF-8.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <returns>The bytes of a file that <see cref="ReadNewsletter"/> reads back.</returns>
    public static byte[] Write(Newsletter newsletter)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        return JsonSerializer.SerializeToUtf8Bytes(newsletter, TypeInfo<Newsletter>(Indented));
    }

    /// <summary>Writes an issue, indented, in UTF-8.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The bytes of a file that <see cref="ReadIssue"/> reads back.</returns>
    public static byte[] Write(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return JsonSerializer.SerializeToUtf8Bytes(issue, TypeInfo<Issue>(Indented));
    }

    /// <summary>Says in which file, line and column the findings about a model are.</summary>
    /// <param name="diagnostics">Findings about the model that was read from the file.</param>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">The file's name.</param>
    /// <returns>The same findings with file, line and column. What is missing is found where it should stand: at the nearest thing around
    /// it.</returns>
    public static IReadOnlyList<FeedDiagnostic> Locate(IReadOnlyList<FeedDiagnostic> diagnostics, ReadOnlySpan<byte> utf8, string file)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (diagnostics.Count == 0)
            return diagnostics;
        var positions = JsonPositions.Of(SkipByteOrderMark(utf8));
        return [.. diagnostics.Select(diagnostic =>
        {
            if (diagnostic.Line is not null)
                return diagnostic;
            var (line, column) = positions.Find(diagnostic.Path);
            return diagnostic with { File = file, Line = line, Column = column };
        })];
    }

    /// <summary>Writes an issue as short as it can be.</summary>
    internal static void Write(Issue issue, IBufferWriter<byte> utf8)
    {
        using var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { SkipValidation = true });
        JsonSerializer.Serialize(json, issue, TypeInfo<Issue>(Compact));
    }

    internal static JsonElement ToElement(Issue issue) => JsonSerializer.SerializeToElement(issue, TypeInfo<Issue>(Compact));

    internal static JsonElement ToElement(Dictionary<string, JsonElement> members) =>
        JsonSerializer.SerializeToElement(members, TypeInfo<Dictionary<string, JsonElement>>(Compact));

    internal static bool TryReadIssue(string json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Issue? issue)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(json);
        var type = TypeInfo<Issue>(Compact);
        issue = JsonShape.Check(utf8, type, file: null).Count == 0 ? JsonSerializer.Deserialize(utf8, type) : null;
        return issue is not null;
    }

    /// <summary>The id, or else the number, of what may not be an issue; null where there is neither.</summary>
    internal static string? ReadName(ReadOnlySpan<byte> utf8)
    {
        string? id = null;
        string? number = null;
        var reader = new Utf8JsonReader(SkipByteOrderMark(utf8));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                var name = JsonText.Of(ref reader);
                reader.Read();
                if (name == "id" && reader.TokenType == JsonTokenType.String)
                    id = JsonText.Of(ref reader);
                else if (name == "number" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value))
                    number = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        catch (JsonException)
        {
            // A broken file was reported as such; what stands before the break still counts.
        }

        return id ?? number;
    }

    private static T Read<T>(ReadOnlySpan<byte> utf8, string? file)
        where T : class
    {
        var type = TypeInfo<T>(Indented);
        utf8 = SkipByteOrderMark(utf8);
        var findings = JsonShape.Check(utf8, type, file);
        if (findings.Count > 0)
            throw new FeedException(findings);
        return JsonSerializer.Deserialize(utf8, type)!;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>The shape of a file.</summary>
    internal static JsonTypeInfo<T> TypeInfo<T>() => TypeInfo<T>(Indented);

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options(bool indented)
    {
        // Not a context made of these options: that would put itself in the place of the modified resolver.
        var options = new JsonSerializerOptions(IssueJsonContext.Default.Options)
        {
            WriteIndented = indented,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = IssueJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists).WithAddedModifier(RequireNoNulls)
                .WithAddedModifier(AllowSchema),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What a podcast show requires, an issue file may leave out where the type allows null: absent and null are the same
    /// there.</summary>
    private static void RequireNoNulls(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = property.IsRequired && !property.IsSetNullable;
    }

    /// <summary>A file may name its schema, for editors; nothing is made of it.</summary>
    private static void AllowSchema(JsonTypeInfo type)
    {
        if (type.Type != typeof(Issue) && type.Type != typeof(Newsletter))
            return;
        var schema = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string>
        {
            DeclaringType = type.Type,
            IsProperty = true,
            IsPublic = true,
            PropertyName = Schema,
            JsonPropertyName = Schema,
            Setter = static (_, _) => { },
        });
        schema.Order = -1;
        type.Properties.Add(schema);
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (!property.IsRequired && property.PropertyType.IsAssignableTo(typeof(IReadOnlyCollection<object>)))
                property.ShouldSerialize = static (_, value) => value is not IReadOnlyCollection<object> { Count: 0 };
        }
    }
}
