namespace MorningPost.Feeds.Media;

/// <summary>A small picture that stands for something to see or to hear.</summary>
/// <remarks><c>media:thumbnail</c>.</remarks>
public sealed record MediaThumbnail
{
    /// <summary>Where the picture is. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Width in pixels.</summary>
    /// <remarks><c>width</c>.</remarks>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    /// <remarks><c>height</c>.</remarks>
    public int? Height { get; init; }

    /// <summary>The moment of a film that it shows, counted from the beginning.</summary>
    /// <remarks><c>time</c>, as <c>00:12:05.5</c> (Normal Play Time, RFC 2326 §3.6); a number of seconds in JSON Feed.</remarks>
    public TimeSpan? Time { get; init; }
}
