using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>How a published archive is served. Immutable.</summary>
public sealed record FeedStoreEndpointOptions
{
    /// <summary>The defaults.</summary>
    public static FeedStoreEndpointOptions Default { get; } = new();

    /// <summary>What the archive was published with: where its subscription documents are, for discovery links and for hubs. Default: the
    /// publisher's defaults.</summary>
    public FeedPublisherOptions Publisher
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedPublisherOptions.Default;

    /// <summary>Whether the archive is for some only, such as those who know a secret in the address. Default: false; endpoints that demand
    /// authorization are private in any case.</summary>
    /// <remarks>Private feeds are in no shared cache and no search engine, and no page links them.</remarks>
    public bool IsPrivate { get; init; }
}
