namespace MorningPost.Feeds.Site.Pages;

/// <summary>A feed that pages name.</summary>
/// <param name="Key">Its projection.</param>
/// <param name="Title">What the projection is called; null for whole issues.</param>
/// <param name="Format">Its format.</param>
/// <param name="Path">Its address below the base.</param>
internal readonly record struct AnnouncedFeed(string Key, string? Title, FeedFormat Format, string Path)
{
    public string FormatName => Format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        _ => "JSON Feed",
    };
}
