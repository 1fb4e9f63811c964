using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>One run of a publisher: what was published is read, the entries are looked at, then everything is written in an order in which
/// every link leads to a document.</summary>
/// <param name="material">What is published.</param>
/// <param name="store">Where to.</param>
/// <param name="key">The lock on it; null for a run that writes nothing.</param>
/// <param name="options">How.</param>
/// <param name="baseUrl">The address that the store's root has on the web.</param>
/// <param name="cancellation">Stops between two entries, and before a write.</param>
internal sealed class PublicationRun(
    Material material, FeedStore store, FeedStoreLock? key, FeedPublisherOptions options, Uri baseUrl, CancellationToken cancellation)
{
    private readonly PublishedState _state = new(store, options.Name);
    private readonly List<FeedDiagnostic> _findings = [];

    public async Task<PublishResult> RunAsync(bool republish, IReadOnlyCollection<string> corrected, IProgress<PublishProgress>? progress)
    {
        using var marker = new RunMarker(store, _state.MarkerPath, key);
        await _state.ReadAsync(marker, cancellation).ConfigureAwait(false);
        var before = _state.Manifest;
        RefuseChangedId(before);
        using var setup = new ArchiveSetup(material, options, baseUrl, before);
        if (options.WriteHeaders)
            HostFiles.HeadersOf(baseUrl.AbsolutePath, setup.Documents).Dispose();
        var survey = await LookAsync(setup, republish, corrected).ConfigureAwait(false);
        var archives = setup.Archives(survey, options, all: republish || _state.Listed is not null || before.IsOld);
        var outbox = new Outbox(store, options, marker, new KnownDocuments(_state, republish), cancellation);
        await using (outbox.ConfigureAwait(false))
        {
            var publication = new Publication(material, options, survey, archives, MayBeLastReachable, outbox, cancellation);
            await using (publication.ConfigureAwait(false))
            {
                await publication.WriteAsync([.. Corrections(survey)], progress).ConfigureAwait(false);
                return await CompleteAsync(setup, survey, archives, outbox, publication, marker).ConfigureAwait(false);
            }
        }
    }

    private bool MayBeLastReachable(FeedArchive archive, int format, int page) =>
        _state.MayBeLastReachable(archive.Feed.Key, archive.Formats[format].Format, archive.Formats[format].Addresses.Archive, page);

    private void RefuseChangedId(PublishManifest before)
    {
        if (before.Id is { } id && material.Id is { } now && id != now && !options.AllowNewId)
            throw new FeedException([PublishingRules.ChangedId.At("id", $"it is \"{now}\", and \"{id}\" is published.")]);
        if (before.IsOld)
            _findings.Add(PublishingRules.MadeAnew.At("",
                "an earlier version of the library wrote it, so the archive is made anew, this once.") with
            { File = _state.ManifestPath });
    }

    private async Task<Survey> LookAsync(ArchiveSetup setup, bool republish, IReadOnlyCollection<string> corrected)
    {
        if (setup.Start(isKnown: !republish && _state.Listed is null) is > 0 and var start)
        {
            var survey = new Survey(material, _state.Manifest, options, cancellation);
            if (await survey.LookAsync(start, setup.SealedEnd, corrected).ConfigureAwait(false))
                return survey;
        }

        var whole = new Survey(material, _state.Manifest, options, cancellation);
        await whole.LookAsync(0, setup.SealedEnd, corrected).ConfigureAwait(false);
        return whole;
    }

    /// <summary>The corrected issues of before, where they are now.</summary>
    private IEnumerable<Correction> Corrections(Survey survey)
    {
        foreach (var correction in _state.Manifest.Corrections)
        {
            if (survey.Alignment!.PlaceOf(correction.Place) is { } place)
                yield return new Correction(place, survey.Alignment.EndOf(correction.Among));
        }
    }

    private async Task<PublishResult> CompleteAsync(
        ArchiveSetup setup, Survey survey, List<FeedArchive> archives, Outbox outbox, Publication publication, RunMarker marker)
    {
        var documents = archives
            .SelectMany(archive => archive.Formats.Select(format => (archive.Feed.Key, Documents: format, archive.Cursor.Pages.Count)))
            .ToList();
        var moved = new MovedDocuments(_state.Manifest, documents, options.RemoveMoved);
        var sweep = new StoreSweep(store, _state, baseUrl, cancellation);
        foreach (var archive in archives)
        {
            foreach (var format in archive.Formats)
            {
                sweep.Keep(format, archive.Cursor.Pages.Count, archive.HasDocuments);
                foreach (var copy in archive.HasDocuments ? moved.CopiesOf(format) : [])
                    sweep.Keep(copy);
            }
        }

        await foreach (var (archive, format, document) in publication.SubscriptionsAsync().WithCancellation(cancellation)
            .ConfigureAwait(false))
        {
            foreach (var copy in moved.CopiesOf(archive.Formats[format]))
                await outbox.SendAsync(document with
                {
                    Document = document.Document with { Path = copy },
                    Content = Copy(document.Content)
                }, path: copy).ConfigureAwait(false);
            await outbox.SendAsync(document, archives.IndexOf(archive), format).ConfigureAwait(false);
        }

        await outbox.FlushAsync().ConfigureAwait(false);
        if (options.WriteHeaders)
            await SendHostFilesAsync(archives, moved, outbox).ConfigureAwait(false);
        await outbox.FlushAsync().ConfigureAwait(false);
        var deletions = new Deletions(store, marker, options.DryRun, cancellation);
        await sweep.DeleteAsync(deletions).ConfigureAwait(false);
        var manifest = new PublishManifest
        {
            Id = material.Id,
            Entries = survey.Entries,
            Archives = [.. archives.Select((archive, at) => RecordOf(archive, at, survey.Entries.Count, setup, outbox))],
            Corrections = publication.Corrections,
            Moved = moved.Records,
        };
        await SendAsync(outbox, _state.ManifestPath, "application/json", ManifestFile.Write(manifest)).ConfigureAwait(false);
        await outbox.FlushAsync().ConfigureAwait(false);
        if (!options.DryRun)
            await StoreFailure.NameAsync(_state.MarkerPath, "deleted", () => marker.ClearAsync(_state.IsBroken, cancellation))
                .ConfigureAwait(false);
        string PathOf(DeliveredDocument delivered) =>
            delivered.Path ?? archives[delivered.Archive].Formats[delivered.Format].Addresses.PathOf(delivered.Page);
        return new PublishResult
        {
            Issues = survey.Entries.Count - survey.Held.Count,
            IssuesRead = publication.Read,
            Written = new DocumentList(PathOf, outbox.Written),
            Unchanged = new DocumentList(PathOf, outbox.Unchanged),
            Deleted = deletions.Paths,
            HeldBack = survey.HeldNames,
            Moved = moved.List(),
            Findings = _findings,
        };
    }

    private async Task SendHostFilesAsync(List<FeedArchive> archives, MovedDocuments moved, Outbox outbox)
    {
        await SendAsync(outbox, HostFiles.Headers, "text/plain; charset=utf-8",
            HostFiles.HeadersOf(baseUrl.AbsolutePath, archives.Where(archive => archive.HasDocuments)
            .SelectMany(archive => archive.Formats))).ConfigureAwait(false);
        var redirects = moved.List().FindAll(document => !document.IsKept);
        if (redirects.Count == 0)
            return;
        if (redirects.Count > HostFiles.MostRedirects)
            _findings.Add(PublishingRules.ManyRedirects.At("", $"there are {redirects.Count}.") with { File = HostFiles.Redirects });
        await SendAsync(outbox, HostFiles.Redirects, "text/plain; charset=utf-8", HostFiles.RedirectsOf(baseUrl.AbsolutePath, redirects))
            .ConfigureAwait(false);
    }

    private static PublishManifest.ArchiveRecord RecordOf(
        FeedArchive archive, int at, int count, ArchiveSetup setup, Outbox outbox) => new()
        {
            Key = archive.Feed.Key,
            HasDocuments = archive.HasDocuments,
            First = archive.FirstOf(count),
            Pages = archive.Cursor.Pages,
            Formats = [.. archive.Formats.Select((format, place) => new PublishManifest.FormatRecord(
            format.Format, format.Addresses.Address, format.Addresses.Archive, archive.Cursor.Pages.Count,
                setup.FingerprintOf(at, place)) { Versions = outbox.VersionsOf(at, place) })],
        };

    private static ValueTask SendAsync(Outbox outbox, string path, string type, Utf8Buffer content) =>
        outbox.SendAsync(new FeedStoreDocument { Path = path, ContentType = type }, content);

    private static Utf8Buffer Copy(Utf8Buffer content)
    {
        var copy = new Utf8Buffer(content.Length);
        copy.Append(content.Written);
        return copy;
    }
}
