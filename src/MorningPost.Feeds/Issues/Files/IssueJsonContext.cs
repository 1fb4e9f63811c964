using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(CategoryJsonConverter), typeof(RichTextJsonConverter), typeof(AudienceJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(Newsletter))]
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(Dictionary<string, System.Text.Json.JsonElement>))]
internal sealed partial class IssueJsonContext : JsonSerializerContext;
