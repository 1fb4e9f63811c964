using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A feed as it is at one request. However it came to be served, this answers: 200, 304, 412, HEAD, and what goes wrong.</summary>
internal sealed class FeedResponse
{
    public required FeedFormat Format { get; init; }

    /// <summary>The feed, with its address.</summary>
    public required Feed Feed { get; init; }

    /// <summary>Null where nobody knows: the document is then made to be compared.</summary>
    public FeedVersion? Version { get; init; }

    /// <summary>A hash of what the bytes depend on beside the version. Empty where there is no version.</summary>
    public string Fingerprint { get; init; } = "";

    public required Func<PipeWriter, CancellationToken, Task> WriteAsync { get; init; }

    public required TimeSpan MaxAge { get; init; }

    public bool IsPrivate { get; init; }

    public Task SendAsync(HttpContext context)
    {
        new ResponseHeaders
        {
            IsPrivate = IsPrivate,
            CacheControl = CacheTimes.Of(MaxAge),
            Links = LinkHeader.Of(Feed),
            SecurityPolicy = ContentSecurity.Feed,
        }.Apply(context);
        return Version is { } version ? SendAsync(context, version) : SendUnversionedAsync(context);
    }

    private async Task SendAsync(HttpContext context, FeedVersion version)
    {
        var result = TypedResults.Stream(
            _ => WriteAsync(context.Response.BodyWriter, context.RequestAborted),
            MediaTypes.Of(Format),
            lastModified: LastModified.Of(context, version.Modified),
            entityTag: EntityTag.Of(Fingerprint, version.Stamp));
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
