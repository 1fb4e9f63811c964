using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Pages;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>One run of a site's publisher: what was published is read, the issues are looked at, then everything is written in an order in
/// which nothing leads nowhere.</summary>
internal sealed class SiteRun(
    Newsletter newsletter, IIssueSource source, FeedStore store, FeedStoreLock? key, SiteOptions options,
    CancellationToken cancellation)
{
    private readonly SiteState _state = new(store, cancellation);

    public async Task<PublishResult> RunAsync(bool republish, IProgress<PublishProgress>? progress)
    {
        using var marker = new RunMarker(store, SiteState.MarkerPath, key);
        var isBroken = await StoreFailure.NameAsync(SiteState.MarkerPath, "read", () => marker.IsThereAsync(cancellation))
            .ConfigureAwait(false);
        var before = await _state.ReadManifestAsync().ConfigureAwait(false);
        var imprint = new Imprint(newsletter, options, await FeedsAsync().ConfigureAwait(false));
        var fingerprint = imprint.Fingerprint();
        var start = republish || isBroken || before?.Version != SiteManifest.CurrentVersion || before.Fingerprint != fingerprint
            ? null : before;
        var survey = (start is null ? null : await LookAsync(imprint, start).ConfigureAwait(false))
            ?? await LookAsync(imprint, start = null).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The archive changed while it was read.");
        var outbox = new Outbox(store, options.Feeds, marker, known: null, cancellation);
        await using (outbox.ConfigureAwait(false))
        {
            using var edition = new SiteEdition(imprint, source, survey, start, before, _state, outbox, cancellation);
            await edition.WriteAsync(progress).ConfigureAwait(false);
            var deletions = new Deletions(store, marker, options.Feeds.DryRun, cancellation);
            foreach (var document in edition.Gone)
                await deletions.DeleteAsync(document).ConfigureAwait(false);
            await edition.SealAsync(survey.IsInOrder ? fingerprint : "").ConfigureAwait(false);
            if (!options.Feeds.DryRun)
                await StoreFailure.NameAsync(SiteState.MarkerPath, "deleted", () => marker.ClearAsync(isBroken, cancellation))
                    .ConfigureAwait(false);
            return new PublishResult
            {
                Issues = survey.Count - survey.HeldBack.Count,
                IssuesRead = edition.Read,
                Written = new DocumentList(delivered => delivered.Path!, outbox.Written),
                Unchanged = new DocumentList(delivered => delivered.Path!, outbox.Unchanged),
                Deleted = deletions.Paths,
                HeldBack = survey.HeldBack,
                Findings = [.. survey.Findings, .. imprint.Files.Missing.Select(path => SiteRules.MissingFile.At("",
                    $"a page names \"{path}\", and there is no such file beside the issues."))],
            };
        }
    }

    /// <summary>The feeds that there are: those of the options, as far as their manifest lists them.</summary>
    private async Task<List<AnnouncedFeed>> FeedsAsync()
    {
        var manifest = await new PublishedState(store, options.Feeds.Name).ReadManifestAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. options.Feeds.Projections.SelectMany(projection => options.Feeds.Formats.Select(format => new AnnouncedFeed(
                projection.Key, projection.Title, format, options.Feeds.Layout.AddressOf(projection.Key, format)))
                .Where(feed => manifest is null || manifest.Archives.Exists(archive => archive.Key == feed.Key && archive.HasDocuments
                    && archive.Formats.Exists(documents => documents.Format == feed.Format)))),
        ];
    }

    /// <summary>Looks at the issues that aren't sealed.</summary>
    /// <returns>What was seen; null when the archive isn't the one that is sealed, goes back to a month that is, or has another issue
    /// where the last sealed page names one.</returns>
    private async Task<SiteSurvey?> LookAsync(Imprint imprint, SiteManifest? known)
    {
        var survey = new SiteSurvey(imprint, known);
        var skip = Math.Max(0, (known?.Sealed ?? 0) - 1);
        var place = skip;
        await foreach (var issue in source.ReadIssuesAsync(skip, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (known is not null && !await IsExpectedAsync(imprint, known, issue, place).ConfigureAwait(false))
                return null;
            if (place++ >= (known?.Sealed ?? 0))
                survey.Add(issue);
        }

        return known is null || (survey.IsInOrder && survey.First == known.OpenFirst && place >= known.Sealed + known.Open.Count)
            ? survey
            : null;
    }

    /// <summary>Whether an issue is the one that was at a place, or a new one, at an address where nothing is.</summary>
    private async ValueTask<bool> IsExpectedAsync(Imprint imprint, SiteManifest known, Issue issue, int place)
    {
        var name = IssueIds.NameOf(issue) ?? "";
        if (place < known.Sealed)
            return name == known.LastSealed;
        if (place - known.Sealed < known.Open.Count)
            return name == known.Open[place - known.Sealed];
        var path = imprint.Addresses.PathOf(imprint.Addresses.UrlOf(issue));
        var document = path is null ? null : Addressing.SiteAddresses.DocumentOf(path);
        return document is null
            || await StoreFailure.NameAsync(document, "read", () => store.FindAsync(document, cancellation)).ConfigureAwait(false) is null;
    }
}
