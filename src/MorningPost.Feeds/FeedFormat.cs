namespace MorningPost.Feeds;

/// <summary>The three formats.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0, as the RSS Advisory Board's Best Practices Profile wants it.</summary>
    Rss,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
