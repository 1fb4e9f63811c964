namespace MorningPost.Feeds.Media;

/// <summary>A page that plays something.</summary>
/// <remarks><c>media:player</c>.</remarks>
public sealed record MediaPlayer
{
    /// <summary>The page. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Width of the window that the page wants, in pixels.</summary>
    /// <remarks><c>width</c>.</remarks>
    public int? Width { get; init; }

    /// <summary>Height of the window that the page wants, in pixels.</summary>
    /// <remarks><c>height</c>.</remarks>
    public int? Height { get; init; }
}
