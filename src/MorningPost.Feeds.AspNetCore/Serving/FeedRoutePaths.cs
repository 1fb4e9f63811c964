using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Where feeds are in the app, whatever groups of endpoints they are mapped in.</summary>
internal static class FeedRoutePaths
{
    private const string Everything = "{**path}";

    /// <summary>The feeds' endpoints, each with the path that its group's documents begin with. Those whose address has parts that only a
    /// request says are left out.</summary>
    public static IEnumerable<(FeedEndpoint Endpoint, string Base, EndpointMetadataCollection Metadata)> Of(EndpointDataSource endpoints)
    {
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<FeedEndpoint>() is not { } feed || endpoint.RoutePattern.RawText is not { } pattern)
                continue;
            var end = feed.Path.Length == 0 ? Everything : feed.Path;
            if (!pattern.EndsWith(end, StringComparison.Ordinal))
                continue;
            var path = "/" + pattern[..^end.Length].TrimStart('/');
            if (!path.Contains('{', StringComparison.Ordinal))
                yield return (feed, path, endpoint.Metadata);
        }
    }
}
