using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>The season that an episode belongs to.</summary>
/// <remarks><c>itunes:season</c>, and <c>podcast:season</c> where it has a name.</remarks>
public sealed record PodcastSeason
{
    /// <summary>The number, from 1.</summary>
    /// <remarks>The text of either element.</remarks>
    public required int Number { get; init; }

    /// <summary>What listeners should see in place of the number. Plain text, up to 128 characters.</summary>
    /// <remarks><c>name</c> of <c>podcast:season</c>.</remarks>
    public string? Name { get; init => field = SingleLine.OrNull(value); }

    /// <summary>Makes a season of a number alone.</summary>
    /// <param name="number">The number, from 1.</param>
    public static implicit operator PodcastSeason(int number) => FromInt32(number);

    /// <summary>Makes a season of a number alone.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <returns>A season without a name.</returns>
    public static PodcastSeason FromInt32(int number) => new() { Number = number };
}
