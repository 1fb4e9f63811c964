using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>What an item says about itself as an episode of a podcast. The sound is the first of
/// <see cref="FeedItem.Attachments"/>.</summary>
/// <remarks>
/// <para>Apple plays files whose address ends in mp3, m4a, mp4, m4v or mov.</para>
/// <para><see cref="PodcastExtensions.ToExtensions(PodcastEpisode)"/> makes extensions of it. A value: lists are compared by their
/// elements. Blank texts count as none.</para>
/// </remarks>
public sealed record PodcastEpisode
{
    /// <summary>Playing time, in whole seconds: a fraction is rounded.</summary>
    /// <remarks><c>itunes:duration</c>, in seconds.</remarks>
    public TimeSpan? Duration
    {
        get;
        init => field = value is { } time
            ? TimeSpan.FromSeconds((long)Math.Round(time.Ticks / (decimal)TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero))
            : null;
    }

    /// <summary>The headline without the number and the name of the show, where <see cref="FeedItem.Title"/> holds them. Plain
    /// text.</summary>
    /// <remarks><c>itunes:title</c>.</remarks>
    public string? Title { get; init => field = SingleLine.OrNull(value); }

    /// <summary>The number of the episode, from 1, in its season if there are seasons.</summary>
    /// <remarks><c>itunes:episode</c>. A show of <see cref="PodcastType.Serial"/> needs it.</remarks>
    public int? Number { get; init; }

    /// <summary>The season that the episode belongs to.</summary>
    /// <remarks><c>itunes:season</c>, and <c>podcast:season</c> where it has a name.</remarks>
    public PodcastSeason? Season { get; init; }

    /// <summary>What kind of episode it is. <see cref="PodcastEpisodeType.Full"/> when absent.</summary>
    /// <remarks><c>itunes:episodeType</c>.</remarks>
    public PodcastEpisodeType? Type { get; init; }

    /// <summary>Whether there is language or content in it that isn't for children. As the show when absent.</summary>
    /// <remarks><c>itunes:explicit</c>, <c>true</c> or <c>false</c>.</remarks>
    [JsonPropertyName("explicit")]
    public bool? IsExplicit { get; init; }

    /// <summary>Whether directories leave the episode out. Default: false.</summary>
    /// <remarks><c>itunes:block</c>, <c>Yes</c> or absent.</remarks>
    [JsonPropertyName("block")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBlocked { get; init; }

    /// <summary>A picture of its own: square, 1400 to 3000 pixels, JPEG or PNG. Absolute, http or https.</summary>
    /// <remarks><c>itunes:image</c>, <c>href</c>; written in ASCII.</remarks>
    public Uri? Image { get; init; }

    /// <summary>What is said, to read along, in several formats or languages.</summary>
    /// <remarks><c>podcast:transcript</c>.</remarks>
    public IReadOnlyList<PodcastTranscript> Transcripts { get; init => field = ValueList.Of(value); }
        = ValueList.Empty<PodcastTranscript>();

    /// <summary>The file with the chapters.</summary>
    /// <remarks><c>podcast:chapters</c>.</remarks>
    public PodcastChapters? Chapters { get; init; }

    /// <summary>Passages that make one want to hear the rest.</summary>
    /// <remarks><c>podcast:soundbite</c>.</remarks>
    public IReadOnlyList<PodcastSoundbite> Soundbites { get; init => field = ValueList.Of(value); } = ValueList.Empty<PodcastSoundbite>();

    /// <summary>Who is heard in this episode: all of them, the hosts of the show included. Those of the show when empty.</summary>
    /// <remarks><c>podcast:person</c>.</remarks>
    public IReadOnlyList<PodcastPerson> People { get; init => field = ValueList.Of(value); } = ValueList.Empty<PodcastPerson>();
}
