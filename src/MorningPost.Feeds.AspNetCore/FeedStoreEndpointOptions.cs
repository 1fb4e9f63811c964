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

    /// <summary>For how long is believed what the store said of a document, so that a bucket isn't asked at each poll: a new issue reaches
    /// readers so much later. Default: zero, the store is asked each time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan CacheTime
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    }

    /// <summary>How many bytes of documents are kept in memory, where there is a <see cref="CacheTime"/>. Documents of more than a tenth of
    /// that are not. Default: 32 MB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long CacheBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
        = 32 * 1024 * 1024;
}
