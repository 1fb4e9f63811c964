using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A published archive, as a store has it.</summary>
internal sealed class StoredFeeds(string prefix, FeedStore store, FeedStoreEndpointOptions options) : FeedGroup(prefix, options.IsPrivate)
{
    private readonly Dictionary<string, (string Address, FeedFormat Format, bool IsPublic)> _subscriptions = new(
        from projection in options.Publisher.Projections
        from format in options.Publisher.Formats
        let address = options.Publisher.Layout.AddressOf(projection.Key, format)
        select KeyValuePair.Create(StoredPath.FileOf(address, format), (address, format, projection.Audience == Audience.Everyone)),
        StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public override async ValueTask<IReadOnlyList<Subscription>> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var found = new List<Subscription>();
        foreach (var (path, subscription) in _subscriptions)
        {
            if (subscription.IsPublic && await store.FindAsync(path, cancellationToken).ConfigureAwait(false) is { } document)
                found.Add(await DescribeAsync(document, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    public async Task SendAsync(HttpContext context)
    {
        var address = context.GetRouteValue("path") as string ?? "";
        var path = address.Length > 0 && !address.EndsWith('/') ? address : FileOf(address, context);
        if (!StoredPath.IsServed(path) || await store.FindAsync(path, context.RequestAborted).ConfigureAwait(false) is not { } document)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await SendAsync(context, document, opened: null).ConfigureAwait(false);
        }
        catch (StoredDocument.ChangedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await SendOpenedAsync(context, path).ConfigureAwait(false);
        }
    }

    /// <summary>A folder's document: the feed that the layout puts there, or else a page.</summary>
    private string FileOf(string folder, HttpContext context)
    {
        foreach (var (path, subscription) in _subscriptions)
        {
            if (subscription.Address == folder)
                return path;
        }

        return context.Request.Path.Value?.EndsWith('/') == true ? folder + "index.html" : folder;
    }

    /// <summary>A document that was replaced after it was found is opened first and described then.</summary>
    private async Task SendOpenedAsync(HttpContext context, string path)
    {
        if (await store.OpenAsync(path, context.RequestAborted).ConfigureAwait(false) is { } opened)
            await SendAsync(context, opened.Document, opened).ConfigureAwait(false);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task SendAsync(HttpContext context, FeedStoreDocument document, FeedStoreContent? opened)
    {
        var encoding = StoredEncoding.Of(document, context.Request);
        var stream = new StoredDocument(store, document, encoding, opened);
        await using (stream.ConfigureAwait(false))
        {
            if (StoredPath.MediaTypeOf(document) is not { } mediaType)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var headers = new ResponseHeaders
            {
                IsPrivate = IsForSome(document.Path) || await IsPrivateAsync(context).ConfigureAwait(false),
                CacheControl = CacheTimes.OfStored(document.CacheControl),
                Links = await LinksOfAsync(document, context.RequestAborted).ConfigureAwait(false),
                SecurityPolicy = ContentSecurity.Of(mediaType),
            };
            headers.Apply(context);
            headers.ApplyToBody(context);
            if (encoding.IsPassedOn)
                context.Response.Headers.ContentEncoding = document.ContentEncoding;
            var result = TypedResults.Stream(
                stream,
                mediaType,
                lastModified: LastModified.Of(context, document.Modified),
                entityTag: EntityTag.OfStored(document.ETag),
                enableRangeProcessing: document.ContentEncoding is null && document.Length is not null);
            await result.ExecuteAsync(context).ConfigureAwait(false);
            ResponseHeaders.WithoutBody(context.Response);
        }
    }

    /// <summary>Whether a document is in a folder of feeds that are for subscribers.</summary>
    private bool IsForSome(string path)
    {
        foreach (var (subscription, about) in _subscriptions)
        {
            if (!about.IsPublic && path.StartsWith(subscription[..(subscription.LastIndexOf('/') + 1)], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private async ValueTask<StringValues> LinksOfAsync(FeedStoreDocument document, CancellationToken cancellationToken)
    {
        if (!_subscriptions.ContainsKey(document.Path))
            return default;
        var subscription = await DescribeAsync(document, cancellationToken).ConfigureAwait(false);
        return LinkHeader.Of(subscription.Address, subscription.Hubs);
    }

    /// <summary>What a subscription document says of itself; read once for each version of it.</summary>
    private async ValueTask<Subscription> DescribeAsync(FeedStoreDocument document, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(document.Path, out var known) && known.IsOf(document))
            return known.Subscription;
        var content = await store.OpenAsync(document.Path, cancellationToken).ConfigureAwait(false)
            ?? throw new StoredDocument.ChangedException();
        var stream = new StoredDocument(store, content.Document, StoredEncoding.Decoded(content.Document), content);
        await using (stream.ConfigureAwait(false))
        {
            var feed = (await FeedReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false)).Feed;
            var (address, format, _) = _subscriptions[document.Path];
            var subscription = new Subscription(address, format, feed.Title, feed.FeedUrl, feed.Hubs);
            _known[document.Path] = new Known(content.Document.ETag, content.Document.Modified, subscription);
            return subscription;
        }
    }

    private sealed record Known(string? ETag, DateTimeOffset? Modified, Subscription Subscription)
    {
        public bool IsOf(FeedStoreDocument document) => ETag is not null && ETag == document.ETag && Modified == document.Modified;
    }
}
