namespace MorningPost.Feeds.Podcast;

/// <summary>The order in which to listen to a show.</summary>
/// <remarks><c>itunes:type</c>: the names in lower case.</remarks>
public enum PodcastType
{
    /// <summary>In any order, the newest first.</summary>
    Episodic,

    /// <summary>From the beginning. Each episode then needs <see cref="PodcastEpisode.Number"/>.</summary>
    Serial,
}
