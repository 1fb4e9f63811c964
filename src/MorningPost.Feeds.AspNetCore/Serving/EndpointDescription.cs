using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What an endpoint's metadata says of a feed, for OpenAPI documents and for links.</summary>
internal static class EndpointDescription
{
    private const string Tag = "Feeds";

    /// <param name="metadata">The endpoint's metadata.</param>
    /// <param name="method">What answers. Only endpoints that name it are in OpenAPI documents.</param>
    /// <param name="summary">What the endpoint is.</param>
    /// <param name="mediaTypes">What it sends.</param>
    public static void Add(IList<object> metadata, MethodInfo method, string summary, string[] mediaTypes)
    {
        metadata.Add(method);
        metadata.Add(new TagsAttribute(Tag));
        metadata.Add(new EndpointSummaryAttribute(summary));
        AddResponses(metadata, mediaTypes);
    }

    public static void AddResponses(IList<object> metadata, string[] mediaTypes)
    {
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), mediaTypes));
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status412PreconditionFailed, typeof(void)));
        metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status500InternalServerError, typeof(ProblemDetails),
            ["application/problem+json"]));
    }

    /// <summary>A name that was given to all endpoints of a group can be that of one only.</summary>
    public static void MakeNameUnique(IList<object> metadata, string path)
    {
        for (var i = 0; i < metadata.Count; i++)
        {
            metadata[i] = metadata[i] switch
            {
                IEndpointNameMetadata { EndpointName: var name } => new EndpointNameMetadata($"{name}:{path}"),
                IRouteNameMetadata { RouteName: { } name } => new RouteNameMetadata($"{name}:{path}"),
                var other => other,
            };
        }
    }
}
