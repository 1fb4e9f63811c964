namespace MorningPost.Feeds.Publishing;

/// <summary>What has to be at a path for a document to be written there. The default asks for nothing.</summary>
/// <remarks>A publisher that has lost its lock doesn't know so yet when it writes; with this it can't replace what its successor has
/// written.</remarks>
public readonly record struct FeedStoreCondition
{
    /// <summary>Only where there is nothing: <c>If-None-Match: *</c>.</summary>
    public static FeedStoreCondition Absent { get; } = new() { IsAbsent = true };

    /// <summary>Whether there has to be nothing.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>The version that has to be there; null when it doesn't matter.</summary>
    public string? ETag { get; private init; }

    /// <summary>Only where this version is: <c>If-Match</c>.</summary>
    /// <param name="etag">The version, as <see cref="FeedStoreDocument.ETag"/> says it.</param>
    /// <returns>The condition.</returns>
    public static FeedStoreCondition Matches(string etag)
    {
        ArgumentException.ThrowIfNullOrEmpty(etag);
        return new() { ETag = etag };
    }

    /// <summary>The document that was found, or nothing where nothing was: what nobody has touched since.</summary>
    /// <param name="found">What <see cref="FeedStore.FindAsync"/> said.</param>
    /// <returns>The condition; none where the store has no versions.</returns>
    public static FeedStoreCondition Still(FeedStoreDocument? found) =>
        found is null ? Absent : found.ETag is { Length: > 0 } etag ? Matches(etag) : default;

    /// <summary>Whether what is there is what has to be.</summary>
    /// <param name="found">What is there; null for nothing.</param>
    /// <returns>True when a document may be written.</returns>
    public bool Holds(FeedStoreDocument? found) => IsAbsent ? found is null : ETag is null || found?.ETag == ETag;
}
