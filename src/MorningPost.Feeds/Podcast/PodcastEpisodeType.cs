namespace MorningPost.Feeds.Podcast;

/// <summary>What kind of episode something is.</summary>
/// <remarks><c>itunes:episodeType</c>: the names in lower case.</remarks>
public enum PodcastEpisodeType
{
    /// <summary>The show itself.</summary>
    Full,

    /// <summary>A short piece that promotes the show, a season or an episode.</summary>
    Trailer,

    /// <summary>Something extra.</summary>
    Bonus,
}
