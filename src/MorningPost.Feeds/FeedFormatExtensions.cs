namespace MorningPost.Feeds;

/// <summary>What is true of a format whatever it is used for.</summary>
public static class FeedFormatExtensions
{
    private static readonly char[] NameSeparators = ['.', '-', '_'];

    extension(FeedFormat)
    {
        /// <summary>The format that a media type names.</summary>
        /// <param name="mediaType">The media type, as in a <c>Content-Type</c> header or a <c>link</c> element; case and parameters don't
        /// matter.</param>
        /// <param name="format">The format; undefined when the media type names none.</param>
        /// <returns>Whether it is <c>application/rss+xml</c>, <c>application/atom+xml</c>, <c>application/feed+json</c>, or
        /// <c>application/json</c>, which
        /// JSON Feed allows too. <c>text/xml</c> and <c>application/xml</c> leave it open.</returns>
        public static bool TryFromMediaType(string? mediaType, out FeedFormat format)
        {
            var end = mediaType?.IndexOf(';', StringComparison.Ordinal) ?? -1;
            FeedFormat? found = (end < 0 ? mediaType : mediaType![..end])?.Trim().ToLowerInvariant() switch
            {
                "application/rss+xml" => FeedFormat.Rss,
                "application/atom+xml" => FeedFormat.Atom,
                "application/feed+json" or "application/json" => FeedFormat.Json,
                _ => null,
            };
            format = found.GetValueOrDefault();
            return found is not null;
        }

        /// <summary>The format that the name of a file tells.</summary>
        /// <param name="fileName">The name, or a path or URL path that ends with it; case doesn't matter.</param>
        /// <param name="format">The format; undefined when the name tells none.</param>
        /// <returns>Whether the name ends in <c>.rss</c>, <c>.atom</c> or <c>.json</c>, or in <c>.xml</c> behind one of the words
        /// <c>atom</c>, <c>rss</c> and
        /// <c>feed</c>: <c>feed.xml</c> is RSS, <c>atom.xml</c> and <c>0042.atom.xml</c> are Atom. Other XML files may hold
        /// either.</returns>
        public static bool TryFromFileName(string? fileName, out FeedFormat format)
        {
            var words = Path.GetFileName(fileName ?? "").ToLowerInvariant().Split(NameSeparators);
            FeedFormat? found = words switch
            {
                [_, .., "rss"] => FeedFormat.Rss,
                [_, .., "atom"] => FeedFormat.Atom,
                [_, .., "json"] => FeedFormat.Json,
                [.. var name, "xml"] when name.Contains("atom") => FeedFormat.Atom,
                [.. var name, "xml"] when name.Contains("rss") || name.Contains("feed") => FeedFormat.Rss,
                _ => null,
            };
            format = found.GetValueOrDefault();
            return found is not null;
        }
    }

    /// <summary>The media type to serve and to link the format with.</summary>
    /// <param name="format">The format.</param>
    /// <returns><c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public static string GetMediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Json => "application/feed+json",
        _ => throw Unknown(format),
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
        _ => throw Unknown(format),
    };

    private static ArgumentOutOfRangeException Unknown(FeedFormat format) =>
        new(nameof(format), format, "The formats are Rss, Atom and Json.");
}
