using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>The file with the chapters of an episode.</summary>
/// <remarks><c>podcast:chapters</c>.</remarks>
public sealed record PodcastChapters
{
    /// <summary>The type of the chapters that Podcasting 2.0 describes.</summary>
    public const string JsonType = "application/json+chapters";

    /// <summary>Where the file is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    /// <exception cref="ArgumentException">The URL is relative, or neither http nor https.</exception>
    public required Uri Url { get; init => field = Checked.Web(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>MIME type. <see cref="JsonType"/> when absent.</summary>
    /// <remarks><c>type</c>, always written.</remarks>
    /// <exception cref="ArgumentException">The value is no MIME type.</exception>
    public string Type { get; init => field = Checked.MediaType(value ?? JsonType); } = JsonType;
}
