using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Makes the endpoints of one group of feeds.</summary>
internal sealed class FeedRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private readonly IEndpointRouteBuilder _endpoints;
    private readonly FeedGroup _group;
    private readonly List<IEndpointConventionBuilder> _routes = [];

    public FeedRoutes(IEndpointRouteBuilder endpoints, FeedGroup group)
    {
        (_endpoints, _group) = (endpoints, group);
        var registry = endpoints.ServiceProvider.GetService<FeedRegistry>() ?? throw new InvalidOperationException(
            $"The feeds at \"{group.Prefix}\" need services that aren't registered: call builder.Services.AddFeeds() before "
                + $"builder.Build().");
        registry.Add(group);
    }

    public static void MustBeRegistered<TService>(IEndpointRouteBuilder endpoints, string prefix)
    {
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(TService)) == false)
            throw new InvalidOperationException(
                $"The feeds at \"{prefix}\" come from {typeof(TService).Name}, which isn't registered: "
                + "add it to builder.Services before builder.Build().");
    }

    public FeedEndpointConventionBuilder Build() => new(_routes);

    /// <param name="path">Where the document is below the prefix.</param>
    /// <param name="summary">What it is, in OpenAPI documents.</param>
    /// <param name="mediaTypes">What it is sent as.</param>
    /// <param name="send">Answers a request.</param>
    public void Add(string path, string summary, string[] mediaTypes, Func<HttpContext, Task> send) =>
        Map($"{_group.Prefix.TrimEnd('/')}/{path}", path, summary, mediaTypes, send);

    /// <summary>One endpoint for everything below the prefix.</summary>
    public void AddAll(string summary, string[] mediaTypes, Func<HttpContext, Task> send) =>
        Map($"{_group.Prefix.TrimEnd('/')}/{{**path}}", "", summary, mediaTypes, send);

    private void Map(string pattern, string path, string summary, string[] mediaTypes, Func<HttpContext, Task> send)
    {
        RequestDelegate answer = context =>
        {
            OutputCacheTags.Add(context, _group);
            return Failures.GuardAsync(context, () => send(context));
        };
        var route = _endpoints.MapMethods(pattern, Methods, answer);
        var isFirst = _routes.Count == 0;
        route.Add(endpoint =>
        {
            endpoint.DisplayName = $"Feed {pattern}";
            endpoint.Metadata.Add(new FeedEndpoint(_group, path));
            EndpointDescription.Add(endpoint.Metadata, answer.Method, summary, mediaTypes);
        });
        if (!isFirst)
            route.Finally(endpoint => EndpointDescription.MakeNameUnique(endpoint.Metadata, path));
        _routes.Add(route);
    }
}
