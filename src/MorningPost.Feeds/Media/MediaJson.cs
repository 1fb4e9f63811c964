using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>The vocabulary's JSON Feed objects.</summary>
internal static class MediaJson
{
    private static readonly JsonSerializerOptions Options = VocabularyJson.Tolerant(MediaJsonContext.Default);

    public static JsonTypeInfo<MediaDetails> Details { get; } = (JsonTypeInfo<MediaDetails>)Options.GetTypeInfo(typeof(MediaDetails));
}
