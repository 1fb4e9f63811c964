using System.Text.Json.Serialization;

namespace MorningPost.Feeds;

/// <summary>A picture, with what a reader needs to lay it out and to describe it.</summary>
/// <remarks>
/// RSS and Atom: <c>media:content</c> with <c>media:title</c> and <c>media:description</c>. JSON Feed: <c>image</c>. Some readers take
/// those texts for the item's own where
/// the item has none: the caption is left out of an item without a title, the alternative text of one that hasn't both content and a
/// summary.
/// </remarks>
public sealed record FeedImage
{
    /// <summary>Where the picture is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the picture shows, for those who don't see it. Plain text.</summary>
    /// <remarks><c>alt</c> in the body, <c>media:description</c> beside <c>media:content</c>.</remarks>
    public string? Alt { get; init; }

    /// <summary>A line to stand under the picture. Plain text.</summary>
    /// <remarks><c>figcaption</c> in the body, <c>media:title</c> beside <c>media:content</c>.</remarks>
    public string? Caption { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>MIME type, such as <c>image/jpeg</c>.</summary>
    [JsonPropertyName("type")]
    public string? MediaType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? Length { get; init; }
}
