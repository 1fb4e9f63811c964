using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Publishing;

/// <summary>One run of a publisher.</summary>
internal sealed class Publication : IAsyncDisposable
{
    private readonly Newsletter _newsletter;
    private readonly FeedStore _store;
    private readonly FeedPublisherOptions _options;
    private readonly PublishManifest _before;
    private readonly CancellationToken _cancellation;
    private readonly Findings _findings;
    private readonly List<FeedArchive> _feeds = [];
    private readonly List<Group> _groups = [];
    private readonly Outbox _outbox;
    private readonly HashSet<int> _corrected = [];
    private readonly Audience _audience;
    private int _read;

    public Publication(
        Newsletter newsletter, FeedStore store, FeedPublisherOptions options, PublishManifest before, bool replay, CancellationToken cancellation)
    {
        _newsletter = newsletter;
        _store = store;
        _options = options;
        _before = before;
        _cancellation = cancellation;
        _audience = IssueProjection.WidestOf(options.Projections);
        _findings = OpenDocument.NewFindings(options.Writer, checkKeys: options.Projections.Any(projection => projection.UsesKeys));
        NewsletterChecks.Check(_findings, newsletter);
        OptionsChecks.Check(_findings, options.Writer);
        _findings.Throw();

        var baseUrl = BaseUrlOf(options.BaseUrl ?? newsletter.Url);
        foreach (var projection in options.Projections)
            Add(projection, baseUrl, replay);
        _outbox = new Outbox(store, options, cancellation);
    }

    /// <returns>What was done; null when the archive isn't the one that was published, and nothing is known of it.</returns>
    public async Task<PublishResult?> RunAsync(IIssueSource source, IReadOnlyCollection<int> corrected, IProgress<PublishProgress>? progress)
    {
        var index = _feeds.Min(feed => feed.Start);
        await foreach (var issue in source.ReadIssuesAsync(index, _cancellation).WithCancellation(_cancellation).ConfigureAwait(false))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!Render(issue, index, feed => feed.Wants(index)))
                return null;
            KeepSurfaced(index);
            foreach (var feed in _feeds)
            {
                if (!feed.Wants(index))
                    continue;
                feed.End();
                while (feed.ToSeal() is { } count)
                    await SealAsync(feed, count, source).ConfigureAwait(false);
            }

            index++;
            _read++;
            var (documents, bytes) = _outbox.Sent;
            progress?.Report(new PublishProgress(index, documents, bytes));
        }

        if (_feeds.Any(feed => !feed.Replays && feed.Record.Next.Name is not null && feed.Start >= index))
            return null;

        // An issue that isn't there any more may have been sealed.
        if (_feeds.Any(feed => feed.IsReplaying || feed.Sealed > index))
            throw new FeedException([PublishingRules.Sealed.At("issues", $"there are {index}, and more were published.")]);

        var now = await CorrectAsync(source, corrected, index).ConfigureAwait(false);
        return await CompleteAsync(index, now, progress).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync().ConfigureAwait(false);
        foreach (var feed in _feeds)
            feed.Dispose();
        foreach (var group in _groups)
            group.Dispose();
    }

    private void Add(IssueProjection projection, Uri baseUrl, bool replay)
    {
        var group = new Group(projection, _options.Writer);
        _groups.Add(group);
        foreach (var format in _options.Formats)
        {
            var feed = new FeedArchive(_feeds.Count, projection, format, _newsletter, baseUrl, _options);
            _feeds.Add(feed);
            group.Feeds.Add(feed);
            FeedChecks.Check(_findings, feed.Feed, format);
            if (_before.Feeds.Find(record => record.Path == feed.Path) is { } record)
                feed.Continue(record, replay);
        }

        _findings.Throw();
    }

    /// <returns>False when the archive isn't the one that was published.</returns>
    private bool Render(Issue issue, int index, Predicate<FeedArchive> wanted)
    {
        if (issue is null)
            throw new ArgumentException($"The issue at {index} is null.", nameof(issue));
        _findings.Enter("issues", index);
        IssueChecks.Check(_findings, issue, _audience);
        _findings.Throw();
        foreach (var group in _groups)
        {
            group.Wanted.Clear();
            foreach (var feed in group.Feeds)
            {
                if (!wanted(feed))
                    continue;
                if (!feed.Begin(index, issue))
                    return false;
                group.Wanted.Add(feed);
            }

            if (group.Wanted.Count > 0)
                group.Projection.Project(_newsletter, issue, group);
        }

        return true;
    }

    /// <summary>Where an issue that subscription documents show, since it was corrected, comes by, its items are kept.</summary>
    private void KeepSurfaced(int index)
    {
        foreach (var correction in _before.Corrections)
        {
            if (correction.Issue != index)
                continue;
            foreach (var feed in _feeds.Where(feed => feed.Wants(index)))
                feed.SurfaceOpen(correction);
        }
    }

    private async ValueTask SealAsync(FeedArchive feed, int count, IIssueSource source)
    {
        var isReplay = feed.IsReplaying;
        var page = feed.Seal(count);
        if (isReplay && feed.FindsCorrections)
            await FindCorrectionsAsync(feed, count, page).ConfigureAwait(false);
        if (isReplay)
        {
            // Its neighbours are there.
            var (whole, wholeItems) = feed.PageDocument(page, next: feed.IsReplaying);
            await SendAsync(feed, page, whole, wholeItems, feed.Record.SealedUpdated).ConfigureAwait(false);
            feed.Drop(count);
            return;
        }

        if (page == 1)
        {
            // An archive document links the subscription document, so there has to be one.
            var (subscription, shown, updated) = feed.Subscription(before: 0);
            await SendAsync(feed, 0, subscription, shown, updated, PutMode.IfMissing).ConfigureAwait(false);
        }

        var before = feed.Previous;
        var (document, items) = feed.PageDocument(page, next: false);
        await SendAsync(feed, page, document, items, feed.Record.SealedUpdated).ConfigureAwait(false);
        if (page > 1 && feed.LinksForward)
            await LinkAsync(feed, page - 1, before, source).ConfigureAwait(false);
        feed.Drop(count);
    }

    /// <summary>Gives the document before a new one its link to it.</summary>
    private async ValueTask LinkAsync(FeedArchive feed, int page, FeedArchive.SealedPage before, IIssueSource source)
    {
        if (before.Items is not null)
        {
            await SendAsync(feed, page, feed.PageDocument(page, before, next: true), before.Count, before.Updated, feed.WasSealedBefore(page) ? PutMode.IfChanged : PutMode.Again).ConfigureAwait(false);
            return;
        }

        var stored = await ReadAsync(feed.PathOf(page)).ConfigureAwait(false);
        var linked = stored is null ? null : feed.Linked(page, before.Updated, stored);
        if (linked is not null)
            await SendAsync(feed, page, linked, before.Count, before.Updated).ConfigureAwait(false);
        else
            await RemakeAsync(feed, page, source, hasNext: true).ConfigureAwait(false);
    }

    /// <summary>Makes an archive document again from its issues.</summary>
    private async ValueTask RemakeAsync(FeedArchive feed, int page, IIssueSource source, bool hasNext)
    {
        var first = feed.Record.Pages.Take(page - 1).Sum(earlier => earlier.Issues);
        var count = feed.Record.Pages[page - 1].Issues;
        using var items = new Utf8Buffer(64 * 1024);
        DateTimeOffset? updated = null;
        var names = 0u;
        var (parts, number, index) = (new List<byte[]>(), 0, first);
        await foreach (var issue in source.ReadIssuesAsync(first, _cancellation).Take(count).WithCancellation(_cancellation).ConfigureAwait(false))
        {
            Render(issue, index, other => other == feed);
            var (bytes, shown, changed) = feed.TakeOut();
            names += FeedArchive.NameAt(issue, index++);
            if (shown == 0)
                continue;
            parts.Add(bytes.ToArray());
            number += shown;
            updated = updated > changed ? updated : changed;
        }

        if (names != feed.Record.Pages[page - 1].Names)
            throw NotThose(feed.PathOf(page), first, index - 1);
        for (var i = parts.Count - 1; i >= 0; i--)
            items.Append(parts[i]);
        var document = feed.PageDocument(page, new FeedArchive.SealedPage(items, number, updated), hasNext);
        if (page == feed.Record.Pages.Count)
            (feed.Record.SealedUpdated, feed.Record.SealedItems) = (updated, number);
        await SendAsync(feed, page, document, number, updated).ConfigureAwait(false);
    }

    public static FeedException NotThose(string path, int first, int last) =>
        new([PublishingRules.Sealed.At($"issues[{first}..{last}]", "these aren't the issues that were published here.") with { File = path }]);

    private async ValueTask FindCorrectionsAsync(FeedArchive feed, int count, int page)
    {
        if (await ReadAsync(feed.PathOf(page)).ConfigureAwait(false) is not { } stored)
            return;
        foreach (var unit in feed.Differing(count, stored))
        {
            _corrected.Add(unit.Index);
            feed.Surface(new PublishManifest.Correction(unit.Index, int.MaxValue), (feed.BytesOf(unit), unit.Items, unit.Updated));
        }
    }

    /// <summary>Remakes the documents of issues that are said to be corrected, and brings all corrected ones that still matter before the reader's eyes.</summary>
    /// <returns>The corrections to note.</returns>
    private async Task<List<PublishManifest.Correction>> CorrectAsync(IIssueSource source, IReadOnlyCollection<int> corrected, int total)
    {
        foreach (var issue in corrected)
        {
            if (issue >= total)
                throw new ArgumentException($"There is no issue at {issue}: there are {total}.", nameof(corrected));
            _corrected.Add(issue);
        }

        var all = _before.Corrections.Where(correction => !_corrected.Contains(correction.Issue))
            .Concat(_corrected.Order().Select(issue => new PublishManifest.Correction(issue, total)))
            .Where(correction => _feeds.Any(feed => feed.Sealed > correction.Issue && feed.Sealed < correction.Among))
            .TakeLast(Math.Max(1, _options.SubscriptionItems))
            .ToList();
        foreach (var feed in _feeds.Where(feed => !feed.Replays))
        {
            foreach (var page in corrected.Where(issue => issue < feed.Sealed).Select(feed.PageOf).Distinct().Order())
                await RemakeAsync(feed, page, source, hasNext: page < feed.Record.Pages.Count).ConfigureAwait(false);
        }

        foreach (var correction in all)
        {
            var missing = _feeds.Where(feed => feed.Sealed > correction.Issue && feed.Sealed < correction.Among && !feed.Shows(correction.Issue) && !feed.Replays).ToList();
            if (missing.Count > 0)
            {
                await foreach (var issue in source.ReadIssuesAsync(correction.Issue, _cancellation).Take(1).WithCancellation(_cancellation).ConfigureAwait(false))
                {
                    Render(issue, correction.Issue, missing.Contains);
                    foreach (var feed in missing)
                        feed.Surface(correction, feed.TakeOut());
                }
            }

            foreach (var feed in _feeds)
                feed.Place(correction);
        }

        return all;
    }

    private async Task<PublishResult> CompleteAsync(int total, List<PublishManifest.Correction> corrections, IProgress<PublishProgress>? progress)
    {
        await _outbox.FlushAsync().ConfigureAwait(false);
        foreach (var feed in _feeds)
        {
            feed.Note();
            if (!feed.Record.HasDocuments)
                continue;
            var (document, items, updated) = feed.Subscription(feed.Record.Pages.Count);
            await SendAsync(feed, 0, document, items, updated).ConfigureAwait(false);
        }

        await _outbox.FlushAsync().ConfigureAwait(false);
        var published = _feeds.FindAll(feed => feed.Record.HasDocuments);
        if (_options.WriteHeaders)
            await SendAsync(HeadersFile.Path, "text/plain; charset=utf-8", number: -1, HeadersFile.Of(published)).ConfigureAwait(false);
        var manifest = new PublishManifest { Issues = total, Feeds = [.. _feeds.Select(feed => feed.Record)], Corrections = corrections };
        await SendAsync(PublishManifest.Path, "application/json", number: -2, manifest.ToUtf8()).ConfigureAwait(false);
        await _outbox.FlushAsync().ConfigureAwait(false);
        var deleted = await DeleteAsync().ConfigureAwait(false);

        var (documents, bytes) = _outbox.Sent;
        progress?.Report(new PublishProgress(total, documents, bytes));
        return new PublishResult { Issues = total, IssuesRead = _read, Written = _outbox.Written(PathOf), Unchanged = _outbox.Unchanged(PathOf), Deleted = deleted };
    }

    /// <summary>The documents of feeds that are published no more.</summary>
    private async Task<List<string>> DeleteAsync()
    {
        var deleted = new List<string>();
        foreach (var record in _before.Feeds.Where(record => record.HasDocuments && !_feeds.Exists(feed => feed.Path == record.Path)))
        {
            foreach (var path in Enumerable.Range(0, record.Pages.Count + 1).Select(page => FeedArchive.PathOf(record.Path, page)))
            {
                try
                {
                    if (!_options.DryRun)
                        await _store.DeleteAsync(path, _cancellation).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    throw Outbox.Failed(path, "deleted", e);
                }

                deleted.Add(path);
            }
        }

        return deleted;
    }

    private ValueTask SendAsync(FeedArchive feed, int page, Utf8Buffer document, int items, DateTimeOffset? updated, PutMode mode = PutMode.IfChanged) =>
        _outbox.SendAsync(document, feed.DocumentOf(page, updated), feed.Number, page, items, mode);

    private ValueTask SendAsync(string path, string type, int number, Utf8Buffer content) =>
        _outbox.SendAsync(content, new FeedStoreDocument { Path = path, ContentType = type }, -1, number, 0);

    private async ValueTask<byte[]?> ReadAsync(string path)
    {
        try
        {
            var stream = await _store.OpenAsync(path, _cancellation).ConfigureAwait(false);
            if (stream is null)
                return null;
            await using (stream.ConfigureAwait(false))
            {
                using var copy = new MemoryStream();
                await stream.Stream.CopyToAsync(copy, _cancellation).ConfigureAwait(false);
                return copy.ToArray();
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Outbox.Failed(path, "read", e);
        }
    }

    private string PathOf(int feed, int number) => feed >= 0 ? _feeds[feed].PathOf(number) : number == -1 ? HeadersFile.Path : PublishManifest.Path;

    private static Uri BaseUrlOf(Uri url) => url.AbsolutePath.EndsWith('/') && url.Query.Length == 0 && url.Fragment.Length == 0
        ? url
        : new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");

    /// <summary>The feeds of one projection.</summary>
    private sealed class Group(IssueProjection projection, FeedWriterOptions options) : ItemSink(ProjectionOptions.Of(options))
    {
        public IssueProjection Projection { get; } = projection;

        public List<FeedArchive> Feeds { get; } = [];

        /// <summary>Those that the issue at hand is written to.</summary>
        public List<FeedArchive> Wanted { get; } = [];

        protected override void Take(scoped in ItemView item)
        {
            foreach (var feed in Wanted)
                feed.Write(item);
        }
    }
}
