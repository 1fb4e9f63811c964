using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(UrlJsonConverter), typeof(SecondsJsonConverter),
        typeof(WordJsonConverter<PodcastType>), typeof(PodcastMediumJsonConverter), typeof(WordJsonConverter<PodcastEpisodeType>),
    ])]
[JsonSerializable(typeof(PodcastShow))]
[JsonSerializable(typeof(PodcastEpisode))]
internal sealed partial class PodcastJsonContext : JsonSerializerContext;
