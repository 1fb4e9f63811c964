using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>Where listeners can give money.</summary>
/// <remarks><c>podcast:funding</c>.</remarks>
public sealed record PodcastFunding
{
    /// <summary>The page. Absolute, http or https.</summary>
    /// <remarks><c>url</c>.</remarks>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the link says: <c>Support the show</c>. Plain text, up to 128 characters.</summary>
    /// <remarks>The element's text.</remarks>
    public string? Title { get; init => field = SingleLine.OrNull(value); }
}
