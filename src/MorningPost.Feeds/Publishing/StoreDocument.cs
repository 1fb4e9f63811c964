namespace MorningPost.Feeds.Publishing;

/// <summary>A document on its way into a store: where it goes and how it is served.</summary>
public sealed record StoreDocument
{
    /// <summary>The path below the store's root, with <c>/</c> between its parts: <c>archive/0001.xml</c>.</summary>
    public required string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The media type to serve it with.</summary>
    public required string ContentType { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>How long it may be kept by caches: the value of a <c>Cache-Control</c> header. Null where nobody fetches it.</summary>
    public string? CacheControl { get; init; }

    /// <summary>When what it says last changed: the value of a <c>Last-Modified</c> header. Null where it has no date.</summary>
    public DateTimeOffset? Modified { get; init; }
}
