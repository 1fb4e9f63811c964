using System.Text.Json.Serialization;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Extensions;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(UrlJsonConverter), typeof(SecondsJsonConverter),
        typeof(WordJsonConverter<MediaMedium>), typeof(WordJsonConverter<MediaRelationship>),
        typeof(WordJsonConverter<PodcastType>), typeof(WordJsonConverter<PodcastMedium>), typeof(WordJsonConverter<PodcastEpisodeType>),
    ])]
[JsonSerializable(typeof(MediaDetails))]
[JsonSerializable(typeof(PodcastShow))]
[JsonSerializable(typeof(PodcastEpisode))]
internal sealed partial class VocabularyJsonContext : JsonSerializerContext;
