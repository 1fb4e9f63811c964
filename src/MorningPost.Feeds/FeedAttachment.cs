using System.Text.Json.Serialization;

namespace MorningPost.Feeds;

/// <summary>A file that belongs to an item: the audio edition, a PDF, a data set.</summary>
/// <remarks>RSS takes the first as <c>enclosure</c> and the rest as <c>media:content</c>; Atom: <c>link rel="enclosure"</c> for each; JSON
/// Feed: <c>attachments[]</c>.</remarks>
public sealed record FeedAttachment
{
    /// <summary>Where the file is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>MIME type, such as <c>audio/mpeg</c>.</summary>
    [JsonPropertyName("type")]
    public required string MediaType { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Size in bytes.</summary>
    /// <remarks>RSS demands one and gets 0 when it is unknown; Atom <c>length</c> and JSON Feed <c>size_in_bytes</c> are left
    /// out.</remarks>
    public long? Length { get; init; }

    /// <summary>Playing time.</summary>
    /// <remarks>JSON Feed <c>duration_in_seconds</c>; <c>duration</c> on <c>media:content</c>.</remarks>
    public TimeSpan? Duration { get; init; }

    /// <summary>What the file is called. Plain text.</summary>
    /// <remarks>Atom <c>title</c>, JSON Feed <c>title</c>: attachments with one title are one thing in several formats.</remarks>
    public string? Title { get; init; }
}
