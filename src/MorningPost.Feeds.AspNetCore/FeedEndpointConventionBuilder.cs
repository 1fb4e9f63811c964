using Microsoft.AspNetCore.Builder;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>The endpoints of the feeds below a prefix, for what else they need: <c>CacheOutput</c>, <c>RequireAuthorization</c>,
/// <c>RequireRateLimiting</c>, <c>WithName</c> …</summary>
/// <remarks>Names of endpoints are unique in an app: the first has the name that is given, and each other has the document's path behind
/// it, such as <c>news:articles/atom.xml</c>.</remarks>
public sealed class FeedEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IReadOnlyList<IEndpointConventionBuilder> _endpoints;

    internal FeedEndpointConventionBuilder(IReadOnlyList<IEndpointConventionBuilder> endpoints) => _endpoints = endpoints;

    /// <summary>Adds a convention to each endpoint.</summary>
    /// <param name="convention">The convention.</param>
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in _endpoints)
            endpoint.Add(convention);
    }

    /// <summary>Adds a convention to each endpoint that runs after all others.</summary>
    /// <param name="finallyConvention">The convention.</param>
    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        foreach (var endpoint in _endpoints)
            endpoint.Finally(finallyConvention);
    }
}
