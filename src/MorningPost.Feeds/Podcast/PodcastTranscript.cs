using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Podcast;

/// <summary>A file with what is said in an episode.</summary>
/// <remarks><c>podcast:transcript</c>.</remarks>
public sealed record PodcastTranscript
{
    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>MIME type: <c>text/vtt</c>, <c>application/x-subrip</c>, <c>application/json</c>, <c>text/html</c> or
    /// <c>text/plain</c>.</summary>
    /// <remarks><c>type</c>.</remarks>
    [JsonPropertyName("type")]
    public required string MediaType { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The language where it isn't the feed's: a BCP 47 tag.</summary>
    /// <remarks><c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Whether it says when each line is heard, so that players can show it as captions.</summary>
    /// <remarks><c>rel="captions"</c>.</remarks>
    [JsonPropertyName("captions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCaptions { get; init; }
}
