namespace MorningPost.Feeds.Html.Discovery;

/// <summary>Media types as pages give them, the usual misspellings included.</summary>
internal static class FeedTypes
{
    /// <summary>Whether the type is a feed's, and of which format.</summary>
    /// <param name="type">The type, with or without parameters.</param>
    /// <param name="format">The format; null where the type stands for other documents too.</param>
    public static FeedTypeKind Read(string? type, out FeedFormat? format)
    {
        format = null;
        var parts = (type ?? "").Split(';', StringSplitOptions.TrimEntries);
        var name = parts[0].ToLowerInvariant();
        if (parts.Skip(1).Any(IsEntry))
            return FeedTypeKind.Other;
        format = name switch
        {
            "application/rss+xml" or "application/x-rss+xml" or "application/rss-xml" or "application/rss" => FeedFormat.Rss,
            "text/rss" or "text/rss+xml" or "text/x-rss" => FeedFormat.Rss,
            "application/atom+xml" or "application/x-atom+xml" or "application/atom" => FeedFormat.Atom,
            "text/atom" or "text/atom+xml" or "text/x-atom" => FeedFormat.Atom,
            "application/feed+json" => FeedFormat.Json,
            _ => null,
        };
        if (format is not null)
            return FeedTypeKind.Feed;
        return name switch
        {
            "" => FeedTypeKind.None,
            "application/json" or "application/rdf+xml" or "application/xml" or "text/xml" => FeedTypeKind.Perhaps,
            _ => FeedTypeKind.Other,
        };
    }

    /// <summary>An Atom document of one entry, which is no feed.</summary>
    private static bool IsEntry(string parameter) =>
        parameter.Replace("\"", "", StringComparison.Ordinal).Equals("type=entry", StringComparison.OrdinalIgnoreCase);
}
