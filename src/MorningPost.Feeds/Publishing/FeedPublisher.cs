using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Publishing;

/// <summary>Publishes a whole archive as stable, linked documents (RFC 5005): for each projection and format a subscription document and
/// archive documents.</summary>
/// <remarks>
/// <para>The subscription document holds the newest items and links the newest archive document by <c>prev-archive</c> (JSON Feed:
/// <c>next_url</c>), that the one before it, down to the oldest. Archive documents are numbered from the oldest, and hold the same issues
/// in every format. A walk from the subscription document meets every issue exactly once.</para>
/// <para>Memory doesn't grow with the number of issues. Everything that would be refused is found before the first document is written.
/// Each document is written once, and only when it changes; its time moves forward then, and never otherwise. What a reader can reach is
/// whole and leads somewhere at every instant.</para>
/// <para>Whatever fails, what was published before is intact, and publishing again ends with the bytes of a run that never failed.
/// MANIFEST.md says what is recorded, HOSTING.md how to serve it.</para>
/// </remarks>
public sealed class FeedPublisher
{
    private readonly Newsletter? _newsletter;
    private readonly Feed? _feed;
    private readonly FeedStore _store;
    private readonly FeedPublisherOptions _options;

    /// <summary>A publisher of a newsletter's issues.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="store">Where its documents go.</param>
    /// <param name="options">What is published; the defaults when null.</param>
    public FeedPublisher(Newsletter newsletter, FeedStore store, FeedPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(store);
        _newsletter = newsletter;
        _store = store;
        _options = options ?? FeedPublisherOptions.Default;
    }

    /// <summary>A publisher of the items of a feed that is no newsletter's, such as a blog's.</summary>
    /// <param name="feed">The feed. Its <see cref="Feed.FeedUrl"/> and <see cref="Feed.Paging"/> are set here.</param>
    /// <param name="store">Where its documents go.</param>
    /// <param name="options">How it is published; the defaults when null. Projections don't matter.</param>
    /// <exception cref="ArgumentException">Neither the options' <see cref="FeedPublisherOptions.BaseUrl"/> nor the feed's
    /// <see cref="Feed.Url"/> says where it will be.</exception>
    public FeedPublisher(Feed feed, FeedStore store, FeedPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(store);
        _feed = feed;
        _store = store;
        _options = options ?? FeedPublisherOptions.Default;
        if ((_options.BaseUrl ?? feed.Url) is null)
            throw new ArgumentException("The feed's address isn't known: set BaseUrl, or the feed's Url.", nameof(options));
    }

    /// <summary>Publishes what is new: of an archive that is published already, only the issues that aren't sealed are read.</summary>
    /// <remarks>
    /// Where the archive, the newsletter or the options turn out not to be those of the last publication, every issue is read. An older
    /// issue that was added late goes where it belongs: the documents from there on change, and it is shown in the subscription document as
    /// a corrected one is.
    /// </remarks>
    /// <param name="source">The archive, oldest issue first.</param>
    /// <param name="corrected">The ids of issues that were changed or taken back since they were sealed, or their numbers where they have
    /// none: their documents are made again, and the subscription document shows them again until the issues that were new then are
    /// sealed.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentException">There is no issue of such an id. Nothing is written.</exception>
    /// <exception cref="FeedException">Newsletter or issue can't be written, another publisher is at work, the store failed, or the issues
    /// aren't those that were published.</exception>
    /// <exception cref="InvalidOperationException">The publisher is one of items, or the archive changed while it was read.</exception>
    public Task<PublishResult> PublishAsync(
        IIssueSource source, IReadOnlyCollection<string>? corrected = null, IProgress<PublishProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
        RunAsync(Of(source), republish: false, corrected ?? [], progress, cancellationToken);

    /// <summary>Publishes the whole archive, reading every issue.</summary>
    /// <remarks>Issues that were changed, taken back or added since they were sealed are found, and treated as
    /// <see cref="PublishAsync(IIssueSource, IReadOnlyCollection{string}?, IProgress{PublishProgress}?, CancellationToken)"/> does when it
    /// is told of them.</remarks>
    /// <param name="source">The archive, oldest issue first. Read twice: what can't be published is found before anything is
    /// written.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written, another publisher is at work, the store failed, or the issues
    /// aren't those that were published.</exception>
    /// <exception cref="InvalidOperationException">The publisher is one of items, or the archive changed while it was read.</exception>
    public Task<PublishResult> RepublishAsync(IIssueSource source, IProgress<PublishProgress>? progress = null,
        CancellationToken cancellationToken = default) => RunAsync(Of(source), republish: true, [], progress, cancellationToken);

    /// <summary>Publishes what is new of a feed's items, as
    /// <see cref="PublishAsync(IIssueSource, IReadOnlyCollection{string}?, IProgress{PublishProgress}?, CancellationToken)"/> does a
    /// newsletter's issues.</summary>
    /// <param name="source">The items, oldest first.</param>
    /// <param name="corrected">The ids of items that were changed or taken back since they were sealed.</param>
    /// <param name="progress">Told after every item.</param>
    /// <param name="cancellationToken">Stops between two items; what was published before stays.</param>
    /// <returns>What was done; items count as issues.</returns>
    /// <exception cref="ArgumentException">There is no item of such an id. Nothing is written.</exception>
    /// <exception cref="FeedException">Feed or item can't be written, another publisher is at work, the store failed, or the items aren't
    /// those that were published.</exception>
    /// <exception cref="InvalidOperationException">The publisher is one of issues, or the archive changed while it was read.</exception>
    public Task<PublishResult> PublishAsync(
        IFeedItemSource source, IReadOnlyCollection<string>? corrected = null, IProgress<PublishProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
        RunAsync(Of(source), republish: false, corrected ?? [], progress, cancellationToken);

    /// <summary>Publishes all of a feed's items, reading every one.</summary>
    /// <param name="source">The items, oldest first. Read twice.</param>
    /// <param name="progress">Told after every item.</param>
    /// <param name="cancellationToken">Stops between two items; what was published before stays.</param>
    /// <returns>What was done; items count as issues.</returns>
    /// <exception cref="FeedException">Feed or item can't be written, another publisher is at work, the store failed, or the items aren't
    /// those that were published.</exception>
    /// <exception cref="InvalidOperationException">The publisher is one of issues, or the archive changed while it was read.</exception>
    public Task<PublishResult> RepublishAsync(IFeedItemSource source, IProgress<PublishProgress>? progress = null,
        CancellationToken cancellationToken = default) => RunAsync(Of(source), republish: true, [], progress, cancellationToken);

    private NewsletterMaterial Of(IIssueSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _newsletter is not null
            ? new NewsletterMaterial(_newsletter, source, _options.Projections)
            : throw new InvalidOperationException(
                "This publisher was made for a feed, so it takes items: give it a newsletter to publish issues.");
    }

    private FeedMaterial Of(IFeedItemSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _feed is not null
            ? new FeedMaterial(_feed, source, _options.Formats)
            : throw new InvalidOperationException(
                "This publisher was made for a newsletter, so it takes issues: give it a feed to publish items.");
    }

    private async Task<PublishResult> RunAsync(
        Material material, bool republish, IReadOnlyCollection<string> corrected, IProgress<PublishProgress>? progress,
            CancellationToken cancellationToken)
    {
        // A dry run changes nothing, so it needs no lock.
        if (_options.DryRun)
            return await NewRun(material, key: null, cancellationToken).RunAsync(republish, corrected, progress).ConfigureAwait(false);
        return await LockedRun.RunAsync(
            _store, (key, stop) => NewRun(material, key, stop).RunAsync(republish, corrected, progress), cancellationToken)
            .ConfigureAwait(false);
    }

    private PublicationRun NewRun(Material material, FeedStoreLock? key, CancellationToken cancellation) =>
        new(material, _store, key, _options, Addresses.BaseOf(_options.BaseUrl ?? _newsletter?.Url ?? _feed!.Url!), cancellation);
}
