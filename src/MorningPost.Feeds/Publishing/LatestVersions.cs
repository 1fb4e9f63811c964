using System.Collections.Concurrent;

namespace MorningPost.Feeds.Publishing;

/// <summary>The versions of subscription documents and of the last archive documents: those that one more issue may change.</summary>
internal sealed class LatestVersions
{
    private readonly ConcurrentDictionary<(int Archive, int Format, bool IsSubscription), DocumentVersion> _versions = [];

    /// <summary>Keeps a document's version where it is the last one, and the store says the hash of what it holds.</summary>
    public void Add(DeliveredDocument delivered, FeedStoreDocument stored)
    {
        if (delivered.Archive < 0 || stored.ETag is not { } etag || stored.ContentHash is not { } hash)
            return;
        var version = new DocumentVersion(delivered.Page, etag, hash, stored.Modified);
        _versions.AddOrUpdate((delivered.Archive, delivered.Format, delivered.Page == DocumentAddresses.Subscription), version,
            (_, other) => other.Page > version.Page ? other : version);
    }

    /// <summary>Those of one projection in one format, the subscription document's first.</summary>
    public IReadOnlyList<DocumentVersion> Of(int archive, int format)
    {
        var versions = new List<DocumentVersion>(2);
        if (_versions.TryGetValue((archive, format, true), out var subscription))
            versions.Add(subscription);
        if (_versions.TryGetValue((archive, format, false), out var last))
            versions.Add(last);
        return versions;
    }
}
