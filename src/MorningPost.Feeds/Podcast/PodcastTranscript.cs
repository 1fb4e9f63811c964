using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>A file with what is said in an episode.</summary>
/// <remarks><c>podcast:transcript</c>.</remarks>
public sealed record PodcastTranscript
{
    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    /// <exception cref="ArgumentException">The URL is relative, or neither http nor https.</exception>
    public required Uri Url { get; init => field = Checked.Web(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>MIME type: <c>text/vtt</c>, <c>application/x-subrip</c>, <c>application/json</c>, <c>text/html</c> or <c>text/plain</c>.</summary>
    /// <remarks><c>type</c>.</remarks>
    /// <exception cref="ArgumentException">The value is no MIME type.</exception>
    public required string Type { get; init => field = Checked.MediaType(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>The language where it isn't the feed's: a BCP 47 tag.</summary>
    /// <remarks><c>language</c>.</remarks>
    /// <exception cref="ArgumentException">The value is no such tag.</exception>
    public string? Language { get; init => field = Checked.Language(value); }

    /// <summary>Whether it says when each line is heard, so that players can show it as captions.</summary>
    /// <remarks><c>rel="captions"</c>.</remarks>
    [JsonPropertyName("captions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCaptions { get; init; }
}
