using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A feed with items from anywhere, in some formats.</summary>
internal sealed class ItemFeed(string prefix, Feed feed, IFeedItems items, FeedEndpointOptions options) : FeedGroup(prefix, options.IsPrivate)
{
    private readonly ConcurrentDictionary<FeedFormat, Addressed> _last = new();

    public override Uri? BaseUrl => options.BaseUrl;

    public override ValueTask<IReadOnlyList<Subscription>> ListAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Subscription>>(
            [.. options.Formats.Select(format => new Subscription(options.Layout.AddressOf("", format), format, feed.Title, null, feed.Hubs))]);

    public async Task SendAsync(HttpContext context, FeedFormat format)
    {
        var (services, cancellationToken) = (context.RequestServices, context.RequestAborted);
        var addressed = await FindAsync(context, format).ConfigureAwait(false);
        var result = new FeedResult(format, addressed.Feed, () => items.Read(services))
        {
            Version = await items.FindVersionAsync(services, cancellationToken).ConfigureAwait(false),
            Options = options.Writer,
            MaxAge = options.MaxAge,
            IsPrivate = options.IsPrivate,
        };
        await result.SendAsync(context, addressed.Fingerprint).ConfigureAwait(false);
    }

    /// <summary>The feed with the address that is asked for: nearly always the one that was asked for last.</summary>
    private async ValueTask<Addressed> FindAsync(HttpContext context, FeedFormat format)
    {
        var address = AddressOf(context) ?? feed.FeedUrl;
        if (_last.TryGetValue(format, out var last) && last.Feed.FeedUrl == address)
            return last;
        var addressed = feed with { FeedUrl = address };
        return _last[format] = new Addressed(addressed, await Fingerprint.OfAsync(format, addressed, options.Writer, context.RequestAborted).ConfigureAwait(false));
    }

    private sealed record Addressed(Feed Feed, string Fingerprint);
}
