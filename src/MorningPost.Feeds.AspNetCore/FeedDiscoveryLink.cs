namespace MorningPost.Feeds.AspNetCore;

/// <summary>A link by which a page says that it has a feed.</summary>
public sealed record FeedDiscoveryLink
{
    /// <summary>The feed's title.</summary>
    public required string Title { get; init; }

    /// <summary>The feed's format.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The feed's path, from the host on.</summary>
    public required string Href { get; init; }

    /// <summary>The media type.</summary>
    public string MediaType => Format.GetMediaType();
}
