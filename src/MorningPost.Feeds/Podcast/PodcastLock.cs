using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Podcast;

/// <summary>Whether other hosts may import a feed.</summary>
/// <remarks><c>podcast:locked</c>.</remarks>
public sealed record PodcastLock
{
    /// <summary>Whether they must refuse to.</summary>
    /// <remarks>The element's text, <c>yes</c> or <c>no</c>.</remarks>
    [JsonPropertyName("locked")]
    public required bool IsLocked { get; init; }

    /// <summary>The address that proves whose the feed is when it moves.</summary>
    /// <remarks><c>owner</c>.</remarks>
    public string? Owner { get; init; }
}
