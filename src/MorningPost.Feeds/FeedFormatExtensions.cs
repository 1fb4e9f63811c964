namespace MorningPost.Feeds;

/// <summary>What is true of a format whatever it is used for.</summary>
public static class FeedFormatExtensions
{
    /// <summary>The media type to serve and to link the format with.</summary>
    /// <param name="format">The format.</param>
    /// <returns><c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public static string GetMediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Json => "application/feed+json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The formats are Rss, Atom and Json."),
    };

    /// <summary>The customary name of a feed's file.</summary>
    /// <param name="format">The format.</param>
    /// <returns><c>feed.xml</c>, <c>atom.xml</c> or <c>feed.json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public static string GetFileName(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "feed.xml",
        FeedFormat.Atom => "atom.xml",
        FeedFormat.Json => "feed.json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The formats are Rss, Atom and Json."),
    };
}
