using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(UrlJsonConverter), typeof(SecondsJsonConverter),
        typeof(WordJsonConverter<MediaMedium>), typeof(WordJsonConverter<MediaRelationship>),
    ])]
[JsonSerializable(typeof(MediaDetails))]
internal sealed partial class MediaJsonContext : JsonSerializerContext;
