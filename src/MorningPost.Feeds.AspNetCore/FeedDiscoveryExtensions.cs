using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MorningPost.Feeds.AspNetCore.Serving;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>The links by which a page says which feeds the app has, for the head of the page. Private feeds aren't among them.</summary>
/// <remarks>The tag helper <c>&lt;feed-links /&gt;</c> and the Razor component <c>&lt;FeedLinks /&gt;</c> write the same.</remarks>
public static class FeedDiscoveryExtensions
{
    /// <summary>Lists the feeds of the app that anybody can subscribe to.</summary>
    /// <param name="context">The request for the page.</param>
    /// <returns>The links, in the order in which the feeds are mapped.</returns>
    /// <exception cref="InvalidOperationException">The app has not called <c>AddFeeds</c>.</exception>
    public static async Task<IReadOnlyList<FeedDiscoveryLink>> GetFeedLinksAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.RequestServices;
        if (services.GetService<FeedRegistry>() is null)
            throw new InvalidOperationException(
                "Links to feeds need services that aren't registered: call builder.Services.AddFeeds() before builder.Build().");
        List<FeedDiscoveryLink> links = [];
        var seen = new HashSet<(FeedGroup Group, string Base)>();
        foreach (var (endpoint, path, metadata) in FeedRoutePaths.Of(services.GetRequiredService<EndpointDataSource>()))
        {
            if (endpoint.Group.IsPrivate || !seen.Add((endpoint.Group, path)))
                continue;
            if (await Privacy.DemandsAuthorizationAsync(metadata, services).ConfigureAwait(false))
                continue;
            foreach (var feed in await endpoint.Group.ListAsync(services, context.RequestAborted).ConfigureAwait(false))
            {
                var address = context.Request.PathBase + new PathString(path + feed.Path);
                links.Add(new FeedDiscoveryLink { Title = feed.Title, Format = feed.Format, Href = address.ToUriComponent() });
            }
        }

        return links;
    }

    /// <summary>Writes the links as HTML: a <c>link rel="alternate"</c> for each feed, one a line.</summary>
    /// <param name="context">The request for the page.</param>
    /// <returns>HTML for the page's head.</returns>
    /// <exception cref="InvalidOperationException">The app has not called <c>AddFeeds</c>.</exception>
    public static async Task<string> GetFeedLinksHtmlAsync(this HttpContext context)
    {
        var html = new StringBuilder();
        var encoder = HtmlEncoder.Default;
        foreach (var link in await context.GetFeedLinksAsync().ConfigureAwait(false))
        {
            html.Append("<link rel=\"alternate\" type=\"").Append(link.MediaType)
                .Append("\" title=\"").Append(encoder.Encode(link.Title))
                .Append("\" href=\"").Append(encoder.Encode(link.Href)).Append("\">\n");
        }

        return html.ToString();
    }
}
