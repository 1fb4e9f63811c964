namespace MorningPost.Feeds.Podcast;

/// <summary>What a feed holds, as opposed to what it is about.</summary>
/// <remarks><c>podcast:medium</c>: the names in lower case, and <c>newsletter</c> for <see cref="Newsletters"/>.</remarks>
public enum PodcastMedium
{
    /// <summary>A show.</summary>
    Podcast,

    /// <summary>Pieces of music; the feed is an album.</summary>
    Music,

    /// <summary>Videos, as on a channel.</summary>
    Video,

    /// <summary>A film.</summary>
    Film,

    /// <summary>A book that is read aloud; the items are its chapters.</summary>
    Audiobook,

    /// <summary>Articles that an editor chose, some of them read aloud.</summary>
    Newsletters,

    /// <summary>Articles, as they come.</summary>
    Blog,

    /// <summary>Links to the other feeds of a publisher.</summary>
    Publisher,

    /// <summary>Lessons.</summary>
    Course,
}
