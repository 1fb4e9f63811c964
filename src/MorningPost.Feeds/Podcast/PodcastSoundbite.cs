using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>A passage of an episode that makes one want to hear the rest.</summary>
/// <remarks><c>podcast:soundbite</c>.</remarks>
public sealed record PodcastSoundbite
{
    /// <summary>Where it begins, counted from the beginning of the episode.</summary>
    /// <remarks><c>startTime</c>, in seconds, with a fraction where there is one.</remarks>
    public required TimeSpan StartTime { get; init; }

    /// <summary>How long it is: best 15 seconds to two minutes.</summary>
    /// <remarks><c>duration</c>, in seconds, with a fraction where there is one.</remarks>
    public required TimeSpan Duration { get; init; }

    /// <summary>What it is about. Plain text, up to 128 characters; the episode's title when absent.</summary>
    /// <remarks>The element's text.</remarks>
    public string? Title { get; init => field = SingleLine.OrNull(value); }
}
