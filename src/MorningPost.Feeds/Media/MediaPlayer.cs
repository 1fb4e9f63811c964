using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>A page that plays something.</summary>
/// <remarks><c>media:player</c>.</remarks>
public sealed record MediaPlayer
{
    /// <summary>The page. Absolute, http or https.</summary>
    /// <remarks><c>url</c>; written in ASCII.</remarks>
    /// <exception cref="ArgumentException">The URL is relative, or neither http nor https.</exception>
    public required Uri Url { get; init => field = Checked.Web(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>Width of the window that the page wants, in pixels.</summary>
    /// <remarks><c>width</c>.</remarks>
    /// <exception cref="ArgumentException">The value is less than 1.</exception>
    public int? Width { get; init => field = Checked.Positive(value); }

    /// <summary>Height of the window that the page wants, in pixels.</summary>
    /// <remarks><c>height</c>.</remarks>
    /// <exception cref="ArgumentException">The value is less than 1.</exception>
    public int? Height { get; init => field = Checked.Positive(value); }
}
