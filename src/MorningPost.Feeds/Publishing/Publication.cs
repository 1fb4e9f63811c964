using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Publishing;

/// <summary>Writes an archive after it was surveyed: entries are read once, and what a reader can reach is whole at every
/// instant.</summary>
/// <remarks>
/// Archive documents that nothing reaches yet come first, in any order; then the last that were reachable, which now name their successors;
/// then the subscription documents; then what is reachable no more is deleted; then comes the manifest.
/// </remarks>
/// <param name="material">What is published.</param>
/// <param name="options">How.</param>
/// <param name="survey">What the survey found.</param>
/// <param name="archives">The projections.</param>
/// <param name="mayBeLastReachable">Whether a projection's archive document, in the format at a place, may be the last that can be
/// reached.</param>
/// <param name="outbox">Where documents go.</param>
/// <param name="cancellation">Stops between two entries.</param>
internal sealed class Publication(
    Material material,
    FeedPublisherOptions options,
    Survey survey,
    IReadOnlyList<FeedArchive> archives,
    Func<FeedArchive, int, int, bool> mayBeLastReachable,
    Outbox outbox,
    CancellationToken cancellation) : IAsyncDisposable
{
    private readonly ArchiveSink _sink = new(ProjectionOptions.Of(options.Writer));
    private readonly ContentHashes _hashes = new(material, survey.Entries);
    private readonly List<(int Archive, int Format, FinishedDocument Document)> _late = [];

    /// <summary>How many entries were read.</summary>
    public int Read { get; private set; }

    /// <summary>The corrected issues that subscription documents show.</summary>
    public List<Correction> Corrections { get; } = [];

    public async Task WriteAsync(IReadOnlyList<Correction> corrections, IProgress<PublishProgress>? progress)
    {
        do
        {
            while (archives.Min(archive => archive.Cursor.Position) is var place && place < survey.Entries.Count)
                await PassAsync(place, progress).ConfigureAwait(false);
        }
        while (!Finish());

        await SendReadyAsync().ConfigureAwait(false);
        await outbox.FlushAsync().ConfigureAwait(false);
        foreach (var (archive, format, document) in _late)
            await outbox.SendAsync(document, archive, format).ConfigureAwait(false);
        _late.Clear();
        await outbox.FlushAsync().ConfigureAwait(false);
        await CorrectAsync(corrections).ConfigureAwait(false);
        Report(survey.Entries.Count, progress);
    }

    /// <summary>The subscription documents.</summary>
    public async IAsyncEnumerable<(FeedArchive Archive, int Format, FinishedDocument Document)> SubscriptionsAsync()
    {
        foreach (var archive in archives.Where(archive => archive.HasDocuments))
        {
            var shown = new List<CorrectedIssue>();
            foreach (var correction in Corrections.Where(correction => correction.IsShown(archive.Cursor.Sealed)))
            {
                if (await RenderAsync(archive, correction).ConfigureAwait(false) is { Size.Items: > 0 } issue)
                    shown.Add(issue);
            }

            var format = 0;
            foreach (var document in archive.Subscriptions(shown))
                yield return (archive, format++, document);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _hashes.DisposeAsync().ConfigureAwait(false);
        _sink.Dispose();
        foreach (var (_, _, document) in _late)
            document.Content.Dispose();
    }

    /// <summary>Entries from a place on, as long as a projection wants them.</summary>
    private async Task PassAsync(int place, IProgress<PublishProgress>? progress)
    {
        await foreach (var entry in material.ReadAsync(place, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (place == survey.Entries.Count)
                return;
            MustBeSame(entry, place);
            Read++;
            var isHeld = survey.Held.Contains(place);
            if (!isHeld)
                await _hashes.AddAsync(place, entry).ConfigureAwait(false);
            foreach (var archive in archives)
            {
                if (archive.Cursor.Position == place)
                    Give(archive, entry, place, isHeld);
            }

            await SendReadyAsync().ConfigureAwait(false);
            Report(++place, progress);
            if (archives.All(archive => archive.Cursor.Position != place))
                return;
        }

        if (place < survey.Entries.Count)
            throw Changed(place);
    }

    private void Give(FeedArchive archive, object entry, int place, bool isHeld)
    {
        archive.Begin(place, material.ChangedOf(entry));
        _sink.Archive = archive;
        if (!isHeld)
            material.Project(archive.Feed, entry, _sink);
        archive.End();
    }

    /// <returns>False when a projection has to begin earlier.</returns>
    private bool Finish()
    {
        var isDone = true;
        foreach (var archive in archives)
            isDone = (archive.Cursor.Position == int.MaxValue || archive.Finish()) && isDone;
        return isDone;
    }

    private async ValueTask SendReadyAsync()
    {
        for (var archive = 0; archive < archives.Count; archive++)
        {
            while (archives[archive].Ready.TryDequeue(out var ready))
            {
                // What is reachable names its new successor when all new ones are there.
                if (ready.Document.LinksNext && mayBeLastReachable(archives[archive], ready.Format, ready.Document.Page))
                    _late.Add((archive, ready.Format, ready.Document));
                else
                    await outbox.SendAsync(ready.Document, archive, ready.Format).ConfigureAwait(false);
            }
        }
    }

    private async Task CorrectAsync(IReadOnlyList<Correction> before)
    {
        var total = survey.Entries.Count;
        var changed = await _hashes.CompleteAsync().ConfigureAwait(false);
        changed.UnionWith(survey.Corrected);
        changed.UnionWith(survey.Alignment!.Late);
        changed.ExceptWith(survey.Held);
        Corrections.AddRange(before.Where(correction => !changed.Contains(correction.Place))
            .Concat(changed.Select(place => new Correction(place, total)))
            .Where(correction => archives.Any(archive => correction.IsShown(archive.Cursor.Sealed)))
            .OrderBy(correction => correction.Among).ThenBy(correction => correction.Place)
            .TakeLast(options.SubscriptionItems));
    }

    private async ValueTask<CorrectedIssue?> RenderAsync(FeedArchive archive, Correction correction)
    {
        if (await survey.ReadAsync(correction.Place).ConfigureAwait(false) is not { } entry)
            throw Changed(correction.Place);
        MustBeSame(entry, correction.Place);
        archive.Begin(correction.Place, material.ChangedOf(entry));
        _sink.Archive = archive;
        material.Project(archive.Feed, entry, _sink);
        return archive.TakeOut(correction);
    }

    private void MustBeSame(object entry, int place)
    {
        if (EntryIndex.HashOf(material.NameOf(entry)) != survey.Entries.NameAt(place))
            throw Changed(place);
    }

    private InvalidOperationException Changed(int place) =>
        new($"The {material.Entries} changed during the run: the one at {place} isn't the one that was read first. Publish again.");

    private void Report(int entries, IProgress<PublishProgress>? progress)
    {
        if (progress is null)
            return;
        var (documents, bytes) = outbox.Sent;
        progress.Report(new PublishProgress(entries, documents, bytes));
    }
}
