using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Media;

/// <summary>A file of a <see cref="MediaGroup"/>.</summary>
/// <remarks><c>media:content</c>.</remarks>
public sealed record MediaContent : MediaMetadata
{
    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>MIME type, such as <c>video/mp4</c>.</summary>
    /// <remarks><c>type</c>.</remarks>
    [JsonPropertyName("type")]
    public string? MediaType { get; init; }

    /// <summary>What kind of thing it is, for readers that don't know the <see cref="MediaType"/>.</summary>
    /// <remarks><c>medium</c>.</remarks>
    public MediaMedium? Medium { get; init; }

    /// <summary>Size in bytes.</summary>
    /// <remarks><c>fileSize</c>.</remarks>
    public long? Length { get; init; }

    /// <summary>Kilobits a second.</summary>
    /// <remarks><c>bitrate</c>.</remarks>
    public decimal? Bitrate { get; init; }

    /// <summary>Width in pixels.</summary>
    /// <remarks><c>width</c>.</remarks>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    /// <remarks><c>height</c>.</remarks>
    public int? Height { get; init; }

    /// <summary>Playing time.</summary>
    /// <remarks><c>duration</c>, in seconds, with a fraction where there is one.</remarks>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether it is the one that a reader takes when it has no reason for another. One of a group at most.</summary>
    /// <remarks><c>isDefault="true"</c>.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDefault { get; init; }

    /// <summary>The language spoken or written in it: a BCP 47 tag.</summary>
    /// <remarks><c>lang</c>.</remarks>
    public string? Language { get; init; }
}
