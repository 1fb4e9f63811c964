using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>The address that was asked for, without its query.</summary>
internal static class RequestAddress
{
    /// <returns>Null for a request that doesn't name its host.</returns>
    public static Uri? Of(HttpContext context) => Of(context, root: null);

    /// <param name="context">The request.</param>
    /// <param name="root">The address of the app's root, where the app says it.</param>
    /// <returns>Null for a request that doesn't name its host.</returns>
    public static Uri? Of(HttpContext context, Uri? root)
    {
        var request = context.Request;
        if (root is not null)
            return new Uri(root.AbsoluteUri.TrimEnd('/') + request.Path.ToUriComponent());
        var host = request.Host.ToUriComponent();
        var text = $"{request.Scheme}://{host}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}";
        return host.Length > 0 && Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
    }
}
