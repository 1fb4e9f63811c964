using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>Feeds among the results of endpoints: <c>TypedResults.Extensions.Feed(…)</c>.</summary>
public static class FeedResultExtensions
{
    /// <summary>A feed.</summary>
    /// <param name="results">What is extended.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata. Where it has no <see cref="Feed.FeedUrl"/>, the request's address stands for it.</param>
    /// <param name="items">The items, newest first. A query of Entity Framework Core is read asynchronously, and only if the document is
    /// sent.</param>
    /// <param name="version">Which version of the items is there; without one the document itself is compared.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <returns>The result.</returns>
    public static FeedResult Feed(
        this IResultExtensions results,
        FeedFormat format,
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedVersion? version = null,
        FeedWriterOptions? options = null) =>
        Of(results, format, feed, items, version, options);

    /// <summary>A feed.</summary>
    /// <param name="results">What is extended.</param>
    /// <param name="format">In which format.</param>
    /// <param name="feed">The feed's metadata. Where it has no <see cref="Feed.FeedUrl"/>, the request's address stands for it.</param>
    /// <param name="items">The items, newest first; read only if the document is sent.</param>
    /// <param name="version">Which version of the items is there; without one the document itself is compared.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <returns>The result.</returns>
    [OverloadResolutionPriority(1)]
    public static FeedResult Feed(
        this IResultExtensions results,
        FeedFormat format,
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedVersion? version = null,
        FeedWriterOptions? options = null) =>
        Of(results, format, feed, items, version, options);

    private static FeedResult Of(
        IResultExtensions results, FeedFormat format, Feed feed, object items, FeedVersion? version, FeedWriterOptions? options)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        return new FeedResult(format, feed, items) { Version = version, Options = options ?? FeedWriterOptions.Default };
    }
}
