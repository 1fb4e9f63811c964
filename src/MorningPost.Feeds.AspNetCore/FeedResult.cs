using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using MorningPost.Feeds.AspNetCore.Serving;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>A feed as the result of an endpoint: 200, or 304 for those who have it, or 412; the headers alone for HEAD.</summary>
/// <remarks>
/// <para>With a <see cref="Version"/>, the items are read only when the document is sent. Without one a document of up to 1 MB is made to
/// be compared by its bytes, and a longer one is sent to everybody.</para>
/// <para>Items stream into the response, however many there are. What goes wrong before the first byte is a 500 with a problem document,
/// and after it the connection breaks off.</para>
/// </remarks>
public sealed class FeedResult : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IContentTypeHttpResult
{
    private readonly object _items;

    internal FeedResult(FeedFormat format, Feed feed, object items)
    {
        Format = format;
        Feed = feed;
        _items = items;
        ContentType = MediaTypes.Of(format);
    }

    /// <summary>The format.</summary>
    public FeedFormat Format { get; }

    /// <summary>The feed's metadata. Where it has no <see cref="Feed.FeedUrl"/>, the request's address stands for it.</summary>
    public Feed Feed { get; }

    /// <summary>Which version of the items is there. Default: null, the document itself is compared.</summary>
    public FeedVersion? Version { get; init; }

    /// <summary>How the document is written.</summary>
    public FeedWriterOptions Options
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedWriterOptions.Default;

    /// <summary>How long anybody may keep the document without asking. Default: five minutes. Of a private feed nothing is kept.</summary>
    public TimeSpan MaxAge { get; init; } = FeedEndpointOptions.Default.MaxAge;

    /// <summary>Whether the feed is for some only. Default: false; an endpoint that demands authorization is private in any case.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>200: what is sent to those who don't have the document.</summary>
    public int? StatusCode => StatusCodes.Status200OK;

    /// <summary>The media type, with its charset where it has one.</summary>
    public string? ContentType { get; }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        EndpointDescription.AddResponses(builder.Metadata, [.. Enum.GetValues<FeedFormat>().Select(format => format.GetMediaType())]);
    }

    /// <summary>Answers the request.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>A task that ends when the response is written.</returns>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return Failures.GuardAsync(httpContext, () => SendAsync(httpContext));
    }

    private async Task SendAsync(HttpContext context)
    {
        var feed = Feed.FeedUrl is null ? Feed with { FeedUrl = RequestAddress.Of(context) } : Feed;
        var demandsAuthorization = await Privacy.DemandsAuthorizationAsync(context.GetEndpoint()?.Metadata, context.RequestServices)
            .ConfigureAwait(false);
        var response = new FeedResponse
        {
            Format = Format,
            Tag = Version is null ? null : EntityTag.Of(
                await Fingerprint.OfAsync(Format, feed, Options, context.RequestAborted).ConfigureAwait(false), Version.Stamp),
            Modified = Version?.Modified,
            Links = LinkHeader.Of(feed),
            MaxAge = MaxAge,
            IsPrivate = IsPrivate || demandsAuthorization,
            WriteAsync = (pipe, cancellationToken) =>
                FeedItems.WriteAsync(new FeedOutput(pipe, Format), feed, _items, Options, cancellationToken),
        };
        await response.SendAsync(context).ConfigureAwait(false);
    }
}
