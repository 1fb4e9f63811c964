using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What every response says beside its body.</summary>
internal readonly struct ResponseHeaders
{
    public required bool IsPrivate { get; init; }

    /// <summary>Of what isn't private.</summary>
    public required string CacheControl { get; init; }

    public required StringValues Links { get; init; }

    public required string SecurityPolicy { get; init; }

    /// <summary>Says what a 304 says too.</summary>
    public void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = IsPrivate ? CacheTimes.Private : CacheControl;
        if (headers.Vary.Count == 0)
            headers.Vary = HeaderNames.AcceptEncoding;
        else
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (IsPrivate)
        {
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex";
            if (context.Features.Get<IOutputCacheFeature>() is { } cache)
                cache.Context.AllowCacheStorage = false;
        }
        else
        {
            headers.AccessControlAllowOrigin = "*";
        }
    }

    /// <summary>Says what is said of a body, and of the one that HEAD asks about.</summary>
    public void ApplyToBody(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = SecurityPolicy;
        if (Links.Count > 0)
            headers.Link = StringValues.Concat(headers.Link, Links);
        if (HttpMethods.IsHead(context.Request.Method) && context.Features.Get<IHttpsCompressionFeature>() is not null)
            context.Response.OnStarting(CompressLikeGet, context);
    }

    /// <summary>Takes back what is said of a body, where there is none.</summary>
    public static void WithoutBody(HttpResponse response)
    {
        if (response.HasStarted || response.StatusCode is not (StatusCodes.Status304NotModified or StatusCodes.Status412PreconditionFailed))
            return;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.XContentTypeOptions = default;
        response.Headers.ContentSecurityPolicy = default;
        response.Headers.Link = default;
    }

    /// <summary>The compression of responses waits for the first byte of a body, which HEAD hasn't, and so leaves the length of the body
    /// that isn't compressed.</summary>
    private static Task CompressLikeGet(object state)
    {
        var context = (HttpContext)state;
        if (context.RequestServices.GetService<IResponseCompressionProvider>() is { } compression
            && context.Response.StatusCode == StatusCodes.Status200OK
            && compression.ShouldCompressResponse(context)
            && compression.GetCompressionProvider(context) is { } provider)
        {
            context.Response.Headers.ContentEncoding = provider.EncodingName;
            context.Response.ContentLength = null;
        }

        return Task.CompletedTask;
    }
}
