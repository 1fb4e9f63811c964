using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MorningPost.Feeds.AspNetCore.Serving;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>Feeds as endpoints of an app.</summary>
/// <remarks>
/// <para>All answer GET and HEAD alike: 304 for those who have the document, 412, media type and charset, caching times, headers that keep
/// a browser from taking a feed for a page.
/// The app calls <see cref="FeedServiceCollectionExtensions.AddFeeds"/> first.</para>
/// <para>A newsletter or a feed is <c>feed.xml</c>, <c>atom.xml</c> and <c>feed.json</c> below its prefix; a newsletter's other projections
/// are in folders of their own, such as <c>articles/feed.xml</c>.</para>
/// </remarks>
public static class FeedEndpointRouteBuilderExtensions
{
    /// <summary>Maps a newsletter's feeds, read from a folder of issues. What is added to the folder is in the next response.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/feeds</c>.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called.</exception>
    public static FeedEndpointConventionBuilder MapFeeds(
        this IEndpointRouteBuilder endpoints, string prefix, IssueFolder folder, FeedEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Map(endpoints, prefix, new FolderOrigin(folder.Path), options);
    }

    /// <summary>Maps a newsletter's feeds.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/feeds</c>.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="source">Its issues. Where the source says its version, a reader that has the newest document costs no more than
    /// that.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called.</exception>
    public static FeedEndpointConventionBuilder MapFeeds(
        this IEndpointRouteBuilder endpoints,
        string prefix,
        Newsletter newsletter,
        IIssueSource source,
        FeedEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(source);
        return Map(endpoints, prefix, new GivenOrigin(newsletter, _ => source), options);
    }

    /// <summary>Maps a newsletter's feeds, with issues from a service that is asked for at each request.</summary>
    /// <typeparam name="TSource">The service.</typeparam>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/feeds</c>.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called, or the service isn't registered.</exception>
    public static FeedEndpointConventionBuilder MapFeeds<TSource>(
        this IEndpointRouteBuilder endpoints, string prefix, Newsletter newsletter, FeedEndpointOptions? options = null)
        where TSource : IIssueSource
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(newsletter);
        FeedRoutes.MustBeRegistered<TSource>(endpoints, prefix);
        return Map(endpoints, prefix, new GivenOrigin(newsletter, services => services.GetRequiredService<TSource>()), options);
    }

    /// <summary>Maps a feed with items that are in memory.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/blog</c>.</param>
    /// <param name="feed">The feed's metadata; its address is the request's.</param>
    /// <param name="items">The items, newest first; enumerated at each request, so a list may be replaced by another that is enumerated
    /// instead.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called.</exception>
    public static FeedEndpointConventionBuilder MapFeeds(
        this IEndpointRouteBuilder endpoints, string prefix, Feed feed, IEnumerable<FeedItem> items, FeedEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Map(endpoints, prefix, feed, new GivenItems(_ => items, (_, _) => ValueTask.FromResult<FeedVersion?>(null)), options);
    }

    /// <summary>Maps a feed with items from a service that is asked for at each request, such as a query of Entity Framework
    /// Core.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/blog</c>.</param>
    /// <param name="feed">The feed's metadata; its address is the request's.</param>
    /// <param name="items">The items, newest first. A query of Entity Framework Core is read asynchronously, and only if the document is
    /// sent.</param>
    /// <param name="version">Which version of the items is there, such as <see cref="FeedVersion.OfAsync"/>; when null, documents are made
    /// to be compared.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called, or the service isn't registered.</exception>
    public static FeedEndpointConventionBuilder MapFeeds<TService>(
        this IEndpointRouteBuilder endpoints,
        string prefix,
        Feed feed,
        Func<TService, IEnumerable<FeedItem>> items,
        Func<TService, CancellationToken, ValueTask<FeedVersion>>? version = null,
        FeedEndpointOptions? options = null)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        return Map(endpoints, prefix, feed, items, version, options);
    }

    /// <summary>Maps a feed with items from a service that is asked for at each request.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, such as <c>/blog</c>.</param>
    /// <param name="feed">The feed's metadata; its address is the request's.</param>
    /// <param name="items">The items, newest first; read only if the document is sent.</param>
    /// <param name="version">Which version of the items is there, such as <see cref="FeedVersion.OfAsync"/>; when null, documents are made
    /// to be compared.</param>
    /// <param name="options">What is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called, or the service isn't registered.</exception>
    [OverloadResolutionPriority(1)]
    public static FeedEndpointConventionBuilder MapFeeds<TService>(
        this IEndpointRouteBuilder endpoints,
        string prefix,
        Feed feed,
        Func<TService, IAsyncEnumerable<FeedItem>> items,
        Func<TService, CancellationToken, ValueTask<FeedVersion>>? version = null,
        FeedEndpointOptions? options = null)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        return Map(endpoints, prefix, feed, items, version, options);
    }

    /// <summary>Maps an archive that <see cref="FeedPublisher"/> keeps, in a folder or a bucket: every document but what the store keeps
    /// for itself.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where; the address of it should be the publisher's <see cref="FeedPublisherOptions.BaseUrl"/>, since documents
    /// link each other.</param>
    /// <param name="store">The store.</param>
    /// <param name="options">How it is served; the defaults when null.</param>
    /// <returns>The endpoints, for conventions.</returns>
    /// <remarks>Paths that name no document, and names that begin with a dot, are 404. Parts of a document are served to those who ask for
    /// a range.</remarks>
    /// <exception cref="InvalidOperationException"><c>AddFeeds</c> wasn't called.</exception>
    public static FeedEndpointConventionBuilder MapFeedStore(
        this IEndpointRouteBuilder endpoints, string prefix, FeedStore store, FeedStoreEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(store);
        options ??= FeedStoreEndpointOptions.Default;
        var served = options.CacheTime == TimeSpan.Zero
            ? store
            : new CachedStore(store, options, endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System);
        var feeds = new StoredFeeds(prefix, served, options);
        var routes = new FeedRoutes(endpoints, feeds);
        string[] mediaTypes = [.. Enum.GetValues<FeedFormat>().Select(format => format.GetMediaType())];
        routes.AddAll("A published archive of feeds.", mediaTypes, feeds.SendAsync);
        return routes.Build();
    }

    private static FeedEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string prefix, INewsletterOrigin origin, FeedEndpointOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var feeds = new NewsletterFeeds(prefix, origin, options ?? FeedEndpointOptions.Default);
        var routes = new FeedRoutes(endpoints, feeds);
        foreach (var (projection, format, path) in feeds.Documents)
        {
            var summary = $"{projection.Title ?? "Issues"} as {NameOf(format)}.";
            routes.Add(path, summary, [format.GetMediaType()], context => feeds.SendAsync(context, projection, format));
        }

        return routes.Build();
    }

    private static FeedEndpointConventionBuilder Map<TService>(
        IEndpointRouteBuilder endpoints,
        string prefix,
        Feed feed,
        Func<TService, object> items,
        Func<TService, CancellationToken, ValueTask<FeedVersion>>? version,
        FeedEndpointOptions? options)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        FeedRoutes.MustBeRegistered<TService>(endpoints, prefix);
        var given = new GivenItems(services => items(services.GetRequiredService<TService>()), FindVersionAsync);
        return Map(endpoints, prefix, feed, given, options);

        async ValueTask<FeedVersion?> FindVersionAsync(IServiceProvider services, CancellationToken cancellationToken) =>
            version is null ? null : await version(services.GetRequiredService<TService>(), cancellationToken).ConfigureAwait(false);
    }

    private static FeedEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string prefix, Feed feed, IFeedItems items, FeedEndpointOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(feed);
        options ??= FeedEndpointOptions.Default;
        var feeds = new ItemFeed(prefix, feed, items, options);
        var routes = new FeedRoutes(endpoints, feeds);
        foreach (var format in options.Formats)
        {
            var (path, summary) = (options.Layout.AddressOf("", format), $"{feed.Title} as {NameOf(format)}.");
            routes.Add(path, summary, [format.GetMediaType()], context => feeds.SendAsync(context, format));
        }

        return routes.Build();
    }

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS 2.0",
        FeedFormat.Atom => "Atom 1.0",
        _ => "JSON Feed 1.1",
    };
}
