using Microsoft.AspNetCore.Http;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A newsletter's feeds: each projection in each format.</summary>
internal sealed class NewsletterFeeds(
    string prefix, INewsletterOrigin origin, FeedEndpointOptions options) : FeedGroup(prefix, options.IsPrivate)
{
    private volatile Edition? _last;

    public override Uri? BaseUrl => options.BaseUrl;

    public IEnumerable<(IssueProjection Projection, FeedFormat Format, string Path)> Documents =>
        from projection in options.Projections
        from format in options.Formats
        select (projection, format, options.Layout.AddressOf(projection.Key, format));

    public override async ValueTask<IReadOnlyList<Subscription>> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var source = origin.Open(services);
        var edition = await ReadAsync(source, cancellationToken).ConfigureAwait(false);
        return
        [
            .. from document in Documents
               where document.Projection.Audience == Audience.Everyone
               let feed = document.Projection.ToFeed(edition.Newsletter)
               select new Subscription(document.Path, document.Format, feed.Title, null, feed.Hubs),
        ];
    }

    public async Task SendAsync(HttpContext context, IssueProjection projection, FeedFormat format)
    {
        var source = origin.Open(context.RequestServices);
        var edition = await ReadAsync(source, context.RequestAborted).ConfigureAwait(false);
        var addressed = edition.Find(context, this, projection, format);
        var response = new FeedResponse
        {
            Format = format,
            Tag = edition.Stamp is null ? null : addressed.TagOf(edition.Stamp),
            Links = addressed.Links,
            MaxAge = options.MaxAge,
            IsPrivate = projection.Audience != Audience.Everyone || await IsPrivateAsync(context).ConfigureAwait(false),
            WriteAsync = (pipe, cancellationToken) => FeedWriter.WriteAllAsync(
                edition.Newsletter,
                source.ReadNewestIssuesAsync(options.Issues, cancellationToken),
                [new IssueOutput(pipe, format) { Projection = projection, FeedUrl = addressed.Feed.FeedUrl }],
                options.Writer,
                cancellationToken),
        };
        await response.SendAsync(context).ConfigureAwait(false);
    }

    /// <summary>The newsletter of this version, which is read again only when the version is another.</summary>
    private async ValueTask<Edition> ReadAsync(IIssueSource source, CancellationToken cancellationToken)
    {
        var stamp = await source.GetVersionAsync(cancellationToken).ConfigureAwait(false);
        if (stamp is not null && _last is { } last && last.Stamp == stamp)
            return last;
        return _last = new Edition(stamp, await origin.ReadNewsletterAsync(source, cancellationToken).ConfigureAwait(false), options);
    }
}
