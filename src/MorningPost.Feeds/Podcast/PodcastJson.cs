using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>The vocabulary's JSON Feed objects.</summary>
internal static class PodcastJson
{
    private static readonly JsonSerializerOptions Options = VocabularyJson.Tolerant(PodcastJsonContext.Default);

    public static JsonTypeInfo<PodcastShow> Show { get; } = (JsonTypeInfo<PodcastShow>)Options.GetTypeInfo(typeof(PodcastShow));

    public static JsonTypeInfo<PodcastEpisode> Episode { get; } = (JsonTypeInfo<PodcastEpisode>)Options.GetTypeInfo(typeof(PodcastEpisode));
}
