using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A feed as it is at one request. However it came to be served, this answers: 200, 304, 412, HEAD, and what goes wrong.</summary>
internal sealed class FeedResponse
{
    public required FeedFormat Format { get; init; }

    /// <summary>The validator of the document; null where nobody knows its version: it is then made to be compared.</summary>
    public required EntityTagHeaderValue? Tag { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public required StringValues Links { get; init; }

    public required TimeSpan MaxAge { get; init; }

    public bool IsPrivate { get; init; }

    public required Func<PipeWriter, CancellationToken, Task> WriteAsync { get; init; }

    public Task SendAsync(HttpContext context)
    {
        var headers = new ResponseHeaders
        {
            IsPrivate = IsPrivate,
            CacheControl = CacheTimes.Of(MaxAge),
            Links = Links,
            SecurityPolicy = ContentSecurity.Feed,
        };
        headers.Apply(context);
        if (Tag is not null && IsCurrent(context.Request, Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = Tag.ToString();
            if (LastModified.Of(context, Modified) is { } modified)
                context.Response.Headers.LastModified = HeaderUtilities.FormatDate(modified);
            return Task.CompletedTask;
        }

        headers.ApplyToBody(context);
        return Tag is null ? SendUnversionedAsync(context) : SendAsync(context, Tag);
    }

    /// <summary>Whether this is the poll that nearly all are: one validator, and it is the document's. All other conditions are for the
    /// framework.</summary>
    private static bool IsCurrent(HttpRequest request, EntityTagHeaderValue tag)
    {
        var headers = request.Headers;
        return headers.IfNoneMatch is [{ } validator]
            && validator.Length == tag.Tag.Length + 2
            && validator.StartsWith("W/", StringComparison.Ordinal)
            && tag.Tag.AsSpan().SequenceEqual(validator.AsSpan(2))
            && headers.IfMatch.Count == 0
            && headers.IfUnmodifiedSince.Count == 0
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
    }

    private async Task SendAsync(HttpContext context, EntityTagHeaderValue tag)
    {
        var result = TypedResults.Stream(
            _ => WriteAsync(context.Response.BodyWriter, context.RequestAborted),
            MediaTypes.Of(Format),
            lastModified: LastModified.Of(context, Modified),
            entityTag: tag);
        await result.ExecuteAsync(context).ConfigureAwait(false);
        ResponseHeaders.WithoutBody(context.Response);
    }

    /// <summary>A short document is made whole and compared by its bytes; a long one goes out while it is made.</summary>
    private async Task SendUnversionedAsync(HttpContext context)
    {
        var document = new ShortDocument(context.Response, MediaTypes.Of(Format), isHead: HttpMethods.IsHead(context.Request.Method));
        await using (document.ConfigureAwait(false))
        {
            var pipe = PipeWriter.Create(document, new StreamPipeWriterOptions(leaveOpen: true));
            try
            {
                await WriteAsync(pipe, context.RequestAborted).ConfigureAwait(false);
            }
            catch (ShortDocument.TooLongException)
            {
                context.Response.ContentType = MediaTypes.Of(Format);
                return;
            }

            if (document.Content is not { } content)
                return;
            var result = TypedResults.Bytes(content, MediaTypes.Of(Format), entityTag: EntityTag.Of(content.Span));
            await result.ExecuteAsync(context).ConfigureAwait(false);
            ResponseHeaders.WithoutBody(context.Response);
        }
    }
}
