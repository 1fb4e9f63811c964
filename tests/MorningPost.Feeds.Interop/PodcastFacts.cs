using System.Text.Json.Nodes;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Interop;

/// <summary>What a reader must find of podcast tags. None of them reads those of JSON Feed.</summary>
internal static class PodcastFacts
{
    public static JsonObject? Of(Feed feed, FeedFormat format) => format == FeedFormat.Json || !feed.TryGetPodcastShow(out var show)
        ? null
        : new JsonObject
        {
            ["author"] = show.Author,
            ["type"] = Word(show.Type),
            ["image"] = show.Image?.OriginalString,
            ["categories"] = new JsonArray([.. show.Categories.SelectMany(category => category.Subcategories.Prepend(category.Name))]),
            ["owner"] = new JsonObject { ["name"] = show.Owner?.Name, ["email"] = show.Owner?.Email },
        };

    public static JsonObject? Of(FeedItem item, FeedFormat format) =>
        format == FeedFormat.Json || !item.TryGetPodcastEpisode(out var episode)
        ? null
        : new JsonObject
        {
            ["title"] = episode.Title,
            ["number"] = episode.Number,
            ["season"] = episode.Season?.Number,
            ["type"] = Word(episode.Type),
            ["seconds"] = episode.Duration?.TotalSeconds,
        };

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
