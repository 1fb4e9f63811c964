using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Publishing;

/// <summary>Publishes a newsletter's whole archive as stable, linked documents (RFC 5005): for each projection and format a subscription document and archive documents.</summary>
/// <remarks>
/// <para><c>feed.xml</c> holds the newest items and links the newest of <c>archive/0001.xml</c>, <c>archive/0002.xml</c> … by <c>prev-archive</c>
/// (JSON Feed: <c>next_url</c>). Archive documents are numbered from the oldest; the items and the URL of one never change, and its bytes once, when its successor
/// is there to be linked. A walk from the subscription document meets every issue exactly once.</para>
/// <para>Issues are read once, oldest first, and each is rendered once for each projection; memory doesn't grow with their number. What is published
/// is recorded in <c>.morningpost/manifest.json</c>. Documents that are the same already aren't written. Archive documents are written before what links to them,
/// subscription documents after all of them and the manifest last, so that at every instant what a reader fetches is whole and its links lead somewhere.</para>
/// <para>Whatever fails, what was published before is intact, and publishing again ends with the bytes of a run that never failed.</para>
/// </remarks>
public sealed class FeedPublisher
{
    private readonly Newsletter _newsletter;
    private readonly FeedStore _store;
    private readonly FeedPublisherOptions _options;

    /// <summary>A publisher.</summary>
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

    /// <summary>Publishes the whole archive, looking at every issue.</summary>
    /// <remarks>An issue that was changed after it was sealed changes its archive document and is shown in the subscription document again, until the issues that were new then are sealed.</remarks>
    /// <param name="issues">All issues, oldest first.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written, another publisher is at work, the store failed, or the issues aren't those that were published.</exception>
    public Task<PublishResult> PublishAsync(
        IAsyncEnumerable<Issue> issues, IProgress<PublishProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return PublishAsync(new WholeArchive(issues), replay: true, [], progress, cancellationToken);
    }

    /// <summary>Publishes what is new: of an archive that is published already, only the issues that aren't sealed are read.</summary>
    /// <remarks>Where the archive, the newsletter or the options turn out not to be those of the last publication, every issue is read.</remarks>
    /// <param name="source">The archive.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written, another publisher is at work, the store failed, or the issues aren't those that were published.</exception>
    public Task<PublishResult> PublishAsync(IIssueSource source, IProgress<PublishProgress>? progress = null, CancellationToken cancellationToken = default) =>
        PublishAsync(source, [], progress, cancellationToken);

    /// <summary>Publishes what is new, and old issues that were corrected or retracted.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="corrected">The places, from 0, of issues that changed after they were published. Each keeps its id, changes its archive document and
    /// is shown in the subscription document again, until the issues that were new then are sealed.</param>
    /// <param name="progress">Told after every issue.</param>
    /// <param name="cancellationToken">Stops between two issues; what was published before stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written, another publisher is at work, the store failed, or the issues aren't those that were published.</exception>
    public Task<PublishResult> PublishAsync(
        IIssueSource source, IReadOnlyCollection<int> corrected, IProgress<PublishProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(corrected);
        foreach (var index in corrected)
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(corrected));
        return PublishAsync(source, replay: false, corrected, progress, cancellationToken);
    }

    private async Task<PublishResult> PublishAsync(
        IIssueSource source, bool replay, IReadOnlyCollection<int> corrected, IProgress<PublishProgress>? progress, CancellationToken cancellationToken)
    {
        var key = await LockAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var manifest = await ReadManifestAsync(cancellationToken).ConfigureAwait(false);
            var result = await RunAsync(manifest, source, replay, corrected, progress, cancellationToken).ConfigureAwait(false);

            // The archive isn't the one that was published, so everything is looked at.
            manifest = result is null ? await ReadManifestAsync(cancellationToken).ConfigureAwait(false) : manifest;
            return result ?? (await RunAsync(manifest, source, replay: true, [], progress, cancellationToken).ConfigureAwait(false))!;
        }
        finally
        {
            if (key is not null)
                await key.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<PublishResult?> RunAsync(
        PublishManifest manifest, IIssueSource source, bool replay, IReadOnlyCollection<int> corrected, IProgress<PublishProgress>? progress, CancellationToken cancellationToken)
    {
        var publication = new Publication(_newsletter, _store, _options, manifest, replay, cancellationToken);
        await using (publication.ConfigureAwait(false))
            return await publication.RunAsync(source, corrected, progress).ConfigureAwait(false);
    }

    /// <summary>A dry run changes nothing, so it needs no lock.</summary>
    private async ValueTask<FeedStoreLock?> LockAsync(CancellationToken cancellationToken)
    {
        if (_options.DryRun)
            return null;
        FeedStoreLock? key;
        try
        {
            key = await _store.TryLockAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or FeedException))
        {
            throw Outbox.Failed("", "locked", e);
        }

        return key ?? throw new FeedException([PublishingRules.Locked.At("", "another publisher is at work here.")]);
    }

    private async ValueTask<PublishManifest> ReadManifestAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PublishManifest.ReadAsync(_store, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or FeedException))
        {
            throw Outbox.Failed(PublishManifest.Path, "read", e);
        }
    }

    /// <summary>Issues that can be read from the first on only.</summary>
    private sealed class WholeArchive(IAsyncEnumerable<Issue> issues) : IIssueSource
    {
        public IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default) =>
            skip == 0 ? issues : throw new InvalidOperationException("A whole archive is read from its first issue on.");
    }
}
