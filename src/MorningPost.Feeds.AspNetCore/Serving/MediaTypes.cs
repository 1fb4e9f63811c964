namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Media types as they are sent.</summary>
internal static class MediaTypes
{
    /// <summary>JSON is UTF-8 by its definition, and its media types have no charset.</summary>
    public static string Of(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml; charset=utf-8",
        FeedFormat.Atom => "application/atom+xml; charset=utf-8",
        _ => format.GetMediaType(),
    };
}
