using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A feed at one address, with what is made of the two once: nearly every request asks for the address that was asked for
/// last.</summary>
/// <param name="request">The request that asked for it.</param>
/// <param name="feed">The feed, with its address.</param>
/// <param name="fingerprint">A hash of what its documents depend on beside their items.</param>
internal sealed class AddressedFeed(HttpRequest request, Feed feed, string fingerprint)
{
    private readonly string _scheme = request.Scheme;
    private readonly string? _host = request.Host.Value;
    private readonly string? _base = request.PathBase.Value;
    private readonly string? _path = request.Path.Value;
    private volatile Tagged? _last;

    public Feed Feed { get; } = feed;

    public StringValues Links { get; } = LinkHeader.Of(feed);

    public bool IsAskedFor(HttpRequest request) =>
        _path == request.Path.Value && _host == request.Host.Value && _scheme == request.Scheme && _base == request.PathBase.Value;

    public EntityTagHeaderValue TagOf(string stamp)
    {
        if (_last is { } last && last.Stamp == stamp)
            return last.Tag;
        var tag = EntityTag.Of(fingerprint, stamp);
        _last = new Tagged(stamp, tag);
        return tag;
    }

    private sealed record Tagged(string Stamp, EntityTagHeaderValue Tag);
}
