using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Podcast;

/// <summary>The file with the chapters of an episode.</summary>
/// <remarks><c>podcast:chapters</c>.</remarks>
public sealed record PodcastChapters
{
    /// <summary>The type of the chapters that Podcasting 2.0 describes.</summary>
    public const string JsonType = "application/json+chapters";

    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>MIME type. <see cref="JsonType"/> when absent.</summary>
    /// <remarks><c>type</c>, always written.</remarks>
    [JsonPropertyName("type")]
    public string MediaType { get; init => field = value ?? JsonType; } = JsonType;
}
