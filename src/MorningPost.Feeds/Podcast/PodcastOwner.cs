using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>Whom directories write to about a show.</summary>
/// <remarks><c>itunes:owner</c>.</remarks>
public sealed record PodcastOwner
{
    /// <summary>A person or a company. Plain text, up to 255 characters.</summary>
    /// <remarks><c>itunes:name</c>.</remarks>
    public string? Name { get; init => field = SingleLine.OrNull(value); }

    /// <summary>An address that somebody reads: directories send a code there to see whose the feed is.</summary>
    /// <remarks><c>itunes:email</c>.</remarks>
    public required string Email { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
