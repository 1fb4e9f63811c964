using System.Collections.Concurrent;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A newsletter as it was at one version of its source.</summary>
/// <param name="Stamp">The version; null where nobody knows.</param>
/// <param name="Newsletter">The newsletter.</param>
internal sealed record Edition(string? Stamp, Newsletter Newsletter)
{
    private readonly ConcurrentDictionary<(FeedFormat Format, IssueProjection Projection), string> _fingerprints = new();

    public string FingerprintOf(FeedFormat format, IssueProjection projection, FeedEndpointOptions options) =>
        _fingerprints.GetOrAdd((format, projection), key => Fingerprint.Of(key.Format, Newsletter, key.Projection, options));
}
