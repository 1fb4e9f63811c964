using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A newsletter as it was at one version of its source.</summary>
/// <param name="stamp">The version; null where nobody knows.</param>
/// <param name="newsletter">The newsletter.</param>
/// <param name="options">What is served of it.</param>
internal sealed class Edition(string? stamp, Newsletter newsletter, FeedEndpointOptions options)
{
    private readonly ConcurrentDictionary<(FeedFormat Format, IssueProjection Projection), AddressedFeed> _last = new();

    public string? Stamp { get; } = stamp;

    public Newsletter Newsletter { get; } = newsletter;

    public AddressedFeed Find(HttpContext context, FeedGroup group, IssueProjection projection, FeedFormat format)
    {
        if (_last.TryGetValue((format, projection), out var last) && last.IsAskedFor(context.Request))
            return last;
        var feed = projection.ToFeed(Newsletter) with { FeedUrl = group.AddressOf(context) };
        var fingerprint = Stamp is null ? "" : Fingerprint.Of(format, Newsletter, projection, options) + feed.FeedUrl?.AbsoluteUri;
        return _last[(format, projection)] = new AddressedFeed(context.Request, feed, fingerprint);
    }
}
