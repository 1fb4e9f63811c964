namespace MorningPost.Feeds.Media;

/// <summary>What kind of thing a file is.</summary>
/// <remarks><c>medium</c> of <c>media:content</c>: the names in lower case.</remarks>
public enum MediaMedium
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,

    /// <summary>Something to read.</summary>
    Document,

    /// <summary>A program.</summary>
    Executable,
}
