using Microsoft.Extensions.DependencyInjection;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Publishing;

/// <summary>Tells the newsletter's hub which feeds have changed.</summary>
internal static class Hubs
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    /// <summary>A hub that fails stops nothing: readers who poll see the issue all the same.</summary>
    public static async Task<IReadOnlyList<FeedAnnouncement>> TellAsync(
        Newsletter newsletter, FeedPublisherOptions options, PublishResult published, Surroundings surroundings,
        CancellationToken cancellationToken)
    {
        if (newsletter.Hub is not { } hub)
            return [];
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFeeds();
        services.AddHttpClient(FeedServiceCollectionExtensions.HubClient, client => client.Timeout = MaxTime)
            .ConfigurePrimaryHttpMessageHandler(() => surroundings.Web ?? new SocketsHttpHandler());
        await using var provider = services.BuildServiceProvider();
        var told = new List<FeedAnnouncement>();
        foreach (var topic in Changed(options, newsletter, published))
            told.Add(await TellAsync(provider.GetRequiredService<IFeedHub>(), hub, topic, cancellationToken));
        return told;
    }

    private static IEnumerable<Uri> Changed(FeedPublisherOptions options, Newsletter newsletter, PublishResult published)
    {
        var address = (options.BaseUrl ?? newsletter.Url).AbsoluteUri;
        var root = new Uri(address.EndsWith('/') ? address : address + "/");
        var written = published.Written.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        return options.Projections
            .SelectMany(projection => options.Formats.Select(format => options.Layout.AddressOf(projection.Key, format)))
            .Where(written.Contains)
            .Select(path => new Uri(root, path));
    }

    private static async Task<FeedAnnouncement> TellAsync(IFeedHub hub, Uri address, Uri topic, CancellationToken cancellationToken)
    {
        try
        {
            await hub.PublishAsync(address, topic, cancellationToken);
            return new FeedAnnouncement { Hub = address, Topic = topic };
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new FeedAnnouncement { Hub = address, Topic = topic, Error = e.Message };
        }
    }
}
