using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Pages;
using MorningPost.Feeds.Site.Publishing;

namespace MorningPost.Feeds.Site;

/// <summary>Publishes a newsletter's archive as a website: the newest issue as a front page, a page an issue, an archive by month, a page a
/// section and topic, a page that says how to subscribe, and the list of all pages.</summary>
/// <remarks>
/// <para>A page is where <see cref="Issue.Url"/> says, if that is below the site's base; an issue without one gets a page at
/// <c>issues/</c> and its id; one with an address elsewhere gets none.</para>
/// <para>It keeps what the publisher of feeds promises: documents are written when they change, and once; their time moves forward then;
/// nothing that can be reached leads nowhere; one publisher works at a time; whatever fails, publishing again ends with the bytes of a run
/// that never failed. Memory doesn't grow with the number of issues.</para>
/// </remarks>
public sealed class SitePublisher
{
    private readonly Newsletter _newsletter;
    private readonly FeedStore _store;
    private readonly SiteOptions _options;

    /// <summary>A publisher of a newsletter's site.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="store">Where pages go: the store that its feeds are in, or another.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentException">Both the site and its feeds would write <c>_headers</c>.</exception>
    public SitePublisher(Newsletter newsletter, FeedStore store, SiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(store);
        _newsletter = newsletter;
        _store = store;
        _options = options ?? SiteOptions.Default;
        if (_options is { WriteHeaders: true, Feeds.WriteHeaders: true })
            throw new ArgumentException("The feeds and the site would both write _headers: let one of them.", nameof(options));
    }

    /// <summary>The archive as feeds should have it: an issue without an address has that of its page.</summary>
    /// <param name="source">The archive.</param>
    /// <returns>The archive, for <see cref="FeedPublisher"/>.</returns>
    public IIssueSource LinkPages(IIssueSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new LinkedIssues(source, Imprint.AddressesOf(_newsletter, _options));
    }

    /// <summary>Publishes what is new: the issues of the newest month are read, and all where more than that has changed.</summary>
    /// <remarks>An older issue that was changed is found by <see cref="RepublishAsync"/>.</remarks>
    /// <param name="source">The archive, oldest issue first. Read twice: what can't be published is found before anything is
    /// written.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">An issue can't be published, another publisher is at work, or the store failed.</exception>
    public Task<PublishResult> PublishAsync(
        IIssueSource source, IProgress<PublishProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(source, republish: false, progress, cancellationToken);

    /// <summary>Publishes the whole site, reading every issue: pages that are the same stay as they are.</summary>
    /// <param name="source">The archive, oldest issue first. Read twice.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">An issue can't be published, another publisher is at work, or the store failed.</exception>
    public Task<PublishResult> RepublishAsync(
        IIssueSource source, IProgress<PublishProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(source, republish: true, progress, cancellationToken);

    private Task<PublishResult> RunAsync(
        IIssueSource source, bool republish, IProgress<PublishProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        Task<PublishResult> Run(FeedStoreLock? key, CancellationToken stop) =>
            new SiteRun(_newsletter, source, _store, key, _options, stop).RunAsync(republish, progress);
        return _options.Feeds.DryRun ? Run(key: null, cancellationToken) : LockedRun.RunAsync(_store, Run, cancellationToken);
    }
}
