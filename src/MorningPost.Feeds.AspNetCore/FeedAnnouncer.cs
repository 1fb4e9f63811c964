using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MorningPost.Feeds.AspNetCore.Serving;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>The one call for "a new issue is out": takes the feeds' old documents out of the output cache, on every node that shares it,
/// and tells their hubs.</summary>
/// <remarks>A singleton of the app's services. It may be called from anywhere: an endpoint, a background service, another process that has
/// the same output cache.</remarks>
public sealed class FeedAnnouncer
{
    private readonly FeedRegistry _registry;
    private readonly IServiceProvider _services;
    private readonly ILogger<FeedAnnouncer> _logger;

    internal FeedAnnouncer(FeedRegistry registry, IServiceProvider services, ILogger<FeedAnnouncer> logger)
    {
        _registry = registry;
        _services = services;
        _logger = logger;
    }

    /// <summary>The tag that responses of the feeds below a prefix have in an output cache.</summary>
    /// <param name="prefix">The prefix, such as <c>/feeds</c>.</param>
    /// <returns>The tag.</returns>
    public static string TagOf(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return "feeds:" + FeedGroup.Normalize(prefix).ToLowerInvariant();
    }

    /// <summary>Announces that the feeds below a prefix have changed.</summary>
    /// <param name="prefix">The prefix that they are mapped at, such as <c>/feeds</c>.</param>
    /// <param name="cancellationToken">Cancels what isn't done yet.</param>
    /// <returns>What each hub made of each feed. A hub that fails is logged and stops nothing: readers who poll see the issue all the
    /// same.</returns>
    /// <exception cref="ArgumentException">No feeds are mapped there.</exception>
    /// <exception cref="InvalidOperationException">The feeds have hubs, but nobody has said what addresses the feeds have.</exception>
    public async Task<IReadOnlyList<FeedAnnouncement>> AnnounceAsync(string prefix, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var group = _registry.Find(prefix);
        if (_services.GetService<IOutputCacheStore>() is { } cache)
            await EvictAsync(cache, group.Tag, cancellationToken).ConfigureAwait(false);
        if (group.IsPrivate)
            return [];
        var scope = _services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var feeds = await group.ListAsync(scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
            var pings = PingsOf(group, feeds).Select(ping => PingAsync(ping.Hub, ping.Topic, cancellationToken));
            return await Task.WhenAll(pings).ConfigureAwait(false);
        }
    }

    /// <summary>Announces that all feeds of the app have changed.</summary>
    /// <param name="cancellationToken">Cancels what isn't done yet.</param>
    /// <returns>What each hub made of each feed.</returns>
    /// <exception cref="InvalidOperationException">Feeds have hubs, but nobody has said what addresses the feeds have.</exception>
    public async Task<IReadOnlyList<FeedAnnouncement>> AnnounceAsync(CancellationToken cancellationToken = default)
    {
        List<FeedAnnouncement> all = [];
        foreach (var group in _registry.Groups)
            all.AddRange(await AnnounceAsync(group.Prefix, cancellationToken).ConfigureAwait(false));
        return all;
    }

    private List<(Uri Hub, Uri Topic)> PingsOf(FeedGroup group, IReadOnlyList<Subscription> feeds)
    {
        List<(Uri Hub, Uri Topic)> pings = [];
        foreach (var feed in feeds)
        {
            foreach (var hub in feed.Hubs.Where(LinkHeader.IsWebSub))
                pings.Add((hub.Url, feed.Address ?? AddressOf(group, feed)));
        }

        return pings;
    }

    private Uri AddressOf(FeedGroup group, Subscription feed)
    {
        var root = group.BaseUrl ?? throw new InvalidOperationException(
            $"The feeds at \"{group.Prefix}\" have hubs, which need to be told the feeds' addresses: "
            + "set FeedEndpointOptions.BaseUrl to the address of the app's root.");
        var endpoint = FeedRoutePaths.Of(_services.GetRequiredService<EndpointDataSource>()).First(route => route.Endpoint.Group == group);
        return new Uri(root.AbsoluteUri.TrimEnd('/') + endpoint.Base + feed.Path);
    }

    /// <summary>A cache that can't be reached keeps nobody's news back: its entries end by themselves.</summary>
    private async Task EvictAsync(IOutputCacheStore cache, string tag, CancellationToken cancellationToken)
    {
        try
        {
            await cache.EvictByTagAsync(tag, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.EvictionFailed(_logger, tag, e);
        }
    }

    private async Task<FeedAnnouncement> PingAsync(Uri hub, Uri topic, CancellationToken cancellationToken)
    {
        try
        {
            await _services.GetRequiredService<IFeedHub>().PublishAsync(hub, topic, cancellationToken).ConfigureAwait(false);
            return new FeedAnnouncement { Hub = hub, Topic = topic };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.PingFailed(_logger, hub, topic, e);
            return new FeedAnnouncement { Hub = hub, Topic = topic, Error = e.Message };
        }
    }
}
