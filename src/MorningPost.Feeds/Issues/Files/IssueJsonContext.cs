using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

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
    Converters =
    [
        typeof(CategoryJsonConverter), typeof(RichTextJsonConverter), typeof(AudienceJsonConverter), typeof(DurationJsonConverter),
        typeof(WordJsonConverter<PodcastType>), typeof(WordJsonConverter<PodcastEpisodeType>), typeof(PodcastMediumJsonConverter),
    ])]
[JsonSerializable(typeof(Newsletter))]
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(Dictionary<string, System.Text.Json.JsonElement>))]
internal sealed partial class IssueJsonContext : JsonSerializerContext;
