using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>Whom directories write to about a show.</summary>
/// <remarks><c>itunes:owner</c>.</remarks>
public sealed record PodcastOwner
{
    /// <summary>A person or a company. Plain text, up to 255 characters.</summary>
    /// <remarks><c>itunes:name</c>.</remarks>
    public string? Name { get; init => field = Checked.Optional(value); }

    /// <summary>An address that somebody reads: directories send a code there to see whose the feed is.</summary>
    /// <remarks><c>itunes:email</c>.</remarks>
    /// <exception cref="ArgumentException">The value is no bare e-mail address.</exception>
    public required string Email { get; init => field = Checked.Address(value ?? throw new ArgumentNullException(nameof(value))); }
}
