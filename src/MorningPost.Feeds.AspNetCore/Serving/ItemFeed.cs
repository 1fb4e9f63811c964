using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A feed with items from anywhere, in some formats.</summary>
internal sealed class ItemFeed(
    string prefix, Feed feed, IFeedItems items, FeedEndpointOptions options) : FeedGroup(prefix, options.IsPrivate)
{
    private readonly ConcurrentDictionary<FeedFormat, AddressedFeed> _last = new();

    public override Uri? BaseUrl => options.BaseUrl;

    public override ValueTask<IReadOnlyList<Subscription>> ListAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Subscription>>(
            [.. options.Formats.Select(
                format => new Subscription(options.Layout.AddressOf("", format), format, feed.Title, null, feed.Hubs))]);

    public async Task SendAsync(HttpContext context, FeedFormat format)
    {
        var services = context.RequestServices;
        var addressed = await FindAsync(context, format).ConfigureAwait(false);
        var version = await items.FindVersionAsync(services, context.RequestAborted).ConfigureAwait(false);
        var response = new FeedResponse
        {
            Format = format,
            Tag = version is null ? null : addressed.TagOf(version.Stamp),
            Modified = version?.Modified,
            Links = addressed.Links,
            MaxAge = options.MaxAge,
            IsPrivate = await IsPrivateAsync(context).ConfigureAwait(false),
            WriteAsync = (pipe, cancellationToken) =>
                FeedItems.WriteAsync(new FeedOutput(pipe, format), addressed.Feed, items.Read(services), options.Writer, cancellationToken),
        };
        await response.SendAsync(context).ConfigureAwait(false);
    }

    private async ValueTask<AddressedFeed> FindAsync(HttpContext context, FeedFormat format)
    {
        if (_last.TryGetValue(format, out var last) && last.IsAskedFor(context.Request))
            return last;
        var addressed = feed with { FeedUrl = AddressOf(context) ?? feed.FeedUrl };
        var fingerprint = await Fingerprint.OfAsync(format, addressed, options.Writer, context.RequestAborted).ConfigureAwait(false);
        return _last[format] = new AddressedFeed(context.Request, addressed, fingerprint);
    }
}
