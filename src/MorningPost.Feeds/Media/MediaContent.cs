using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>A file of a <see cref="MediaGroup"/>.</summary>
/// <remarks><c>media:content</c>.</remarks>
public sealed record MediaContent : MediaMetadata
{
    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    /// <exception cref="ArgumentException">The URL is relative, or neither http nor https.</exception>
    public required Uri Url { get; init => field = Checked.Web(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>MIME type, such as <c>video/mp4</c>.</summary>
    /// <remarks><c>type</c>.</remarks>
    /// <exception cref="ArgumentException">The value is no MIME type.</exception>
    public string? Type { get; init => field = Checked.MediaType(value); }

    /// <summary>What kind of thing it is, for readers that don't know the <see cref="Type"/>.</summary>
    /// <remarks><c>medium</c>.</remarks>
    public MediaMedium? Medium { get; init; }

    /// <summary>Size in bytes.</summary>
    /// <remarks><c>fileSize</c>.</remarks>
    /// <exception cref="ArgumentException">The value is less than 1.</exception>
    public long? Length { get; init => field = Checked.Positive(value); }

    /// <summary>Kilobits a second.</summary>
    /// <remarks><c>bitrate</c>.</remarks>
    /// <exception cref="ArgumentException">The value is not above zero.</exception>
    public decimal? Bitrate { get; init => field = Checked.Positive(value); }

    /// <summary>Width in pixels.</summary>
    /// <remarks><c>width</c>.</remarks>
    /// <exception cref="ArgumentException">The value is less than 1.</exception>
    public int? Width { get; init => field = Checked.Positive(value); }

    /// <summary>Height in pixels.</summary>
    /// <remarks><c>height</c>.</remarks>
    /// <exception cref="ArgumentException">The value is less than 1.</exception>
    public int? Height { get; init => field = Checked.Positive(value); }

    /// <summary>Playing time.</summary>
    /// <remarks><c>duration</c>, in seconds, with a fraction where there is one.</remarks>
    /// <exception cref="ArgumentException">The value is not above zero.</exception>
    public TimeSpan? Duration { get; init => field = Checked.Positive(value); }

    /// <summary>Whether it is the one that a reader takes when it has no reason for another. One of a group at most.</summary>
    /// <remarks><c>isDefault="true"</c>.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDefault { get; init; }

    /// <summary>The language spoken or written in it: a BCP 47 tag.</summary>
    /// <remarks><c>lang</c>.</remarks>
    /// <exception cref="ArgumentException">The value is no such tag.</exception>
    public string? Language { get; init => field = Checked.Language(value); }
}
