using System.Collections.ObjectModel;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Pages;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>The writing of a site, after the look at its issues: these pass once, and what a reader can reach is whole at every
/// instant.</summary>
/// <remarks>New pages come first, which nothing reaches yet; then the page of the issue that was the newest, which now names its successor,
/// and the lists; then the front page and the list of all pages; then what is gone is deleted; then comes the manifest.</remarks>
internal sealed class SiteEdition : IDisposable
{
    /// <summary>How many earlier issues the front page names.</summary>
    private const int Earlier = 5;

    private readonly Imprint _imprint;
    private readonly IIssueSource _source;
    private readonly SiteSurvey _survey;
    private readonly SiteManifest? _sealed;
    private readonly SiteState _state;
    private readonly Outbox _documents;
    private readonly PageOutbox _outbox;
    private readonly CancellationToken _cancellation;
    private readonly SitePages _pages;
    private readonly PageList _list;
    private readonly Columns _columns;
    private readonly Seal _seal;
    private readonly Dictionary<int, List<IssueCard>> _months = [];
    private readonly List<IssueCard> _earlier = [];
    private readonly int _lastKnown;
    private (string Path, Utf8Buffer Page, DateTimeOffset Changed)? _late;
    private (Issue Issue, IssueCard Card, IssueCard? Previous, int Place)? _pending;

    /// <param name="imprint">What all pages share.</param>
    /// <param name="source">The archive.</param>
    /// <param name="survey">What was seen of it.</param>
    /// <param name="known">What is sealed and stays; null where everything is made again.</param>
    /// <param name="before">What was published before, whatever becomes of it.</param>
    /// <param name="state">What the store holds for this.</param>
    /// <param name="outbox">Where documents go.</param>
    /// <param name="cancellation">Stops between two issues.</param>
    public SiteEdition(Imprint imprint, IIssueSource source, SiteSurvey survey, SiteManifest? known, SiteManifest? before, SiteState state,
        Outbox outbox, CancellationToken cancellation)
    {
        (_imprint, _source, _survey, _sealed, _state, _documents, _cancellation) =
            (imprint, source, survey, known, state, outbox, cancellation);
        _outbox = new PageOutbox(outbox, imprint.Files);
        _pages = new SitePages(imprint);
        _list = new PageList(imprint.Addresses, known, before, state, _outbox);
        _columns = new Columns(imprint.Options.ColumnEntries, imprint.Newsletter.SectionTitles,
            known?.Columns ?? ReadOnlyDictionary<string, string>.Empty);
        _seal = new Seal(known);
        _lastKnown = known is null ? -1 : known.Sealed + known.Open.Count - 1;
    }

    /// <summary>How many issues were read.</summary>
    public int Read { get; private set; }

    private int Start => _sealed?.Sealed ?? 0;

    public async Task WriteAsync(IProgress<PublishProgress>? progress)
    {
        await _list.BeginAsync().ConfigureAwait(false);
        await ReadEarlierAsync().ConfigureAwait(false);
        var place = Start;
        await foreach (var issue in _source.ReadIssuesAsync(Start, _cancellation).WithCancellation(_cancellation).ConfigureAwait(false))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (place == _survey.Count)
                break;
            if (place == _survey.OpenFrom)
            {
                _seal.Take(_columns, place);
                _columns.ForgetOpen();
            }

            await AddAsync(issue, place).ConfigureAwait(false);
            _seal.Name = IssueIds.NameOf(issue) ?? "";
            Read++;
            place++;
            progress?.Report(new PublishProgress(place, _documents.Sent.Documents, _documents.Sent.Bytes));
        }

        if (place < _survey.Count)
            throw new InvalidOperationException("The archive changed while it was read.");
        await FinishAsync(next: null).ConfigureAwait(false);
        await _documents.FlushAsync().ConfigureAwait(false);
        await WriteListsAsync().ConfigureAwait(false);
        await _documents.FlushAsync().ConfigureAwait(false);
        await WriteFrontAsync().ConfigureAwait(false);
        await _documents.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>The documents of pages that there are no more.</summary>
    public IReadOnlyCollection<string> Gone => _list.Gone;

    /// <summary>Writes down what the next run needs.</summary>
    public async Task SealAsync(string fingerprint)
    {
        foreach (var (name, entries) in _seal.Columns)
            await _outbox.SendStateAsync(SiteState.PathOf(name.Path), entries, ManifestJsonContext.Default.ListColumnEntry)
                .ConfigureAwait(false);
        await _outbox.SendStateAsync(SiteState.ManifestPath, _seal.ToManifest(fingerprint, _survey, _columns.Open),
            ManifestJsonContext.Default.SiteManifest).ConfigureAwait(false);
        await _documents.FlushAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _late?.Page.Dispose();
        _list.Dispose();
    }

    /// <summary>The last sealed issues, which the first page behind them and the front page name.</summary>
    private async Task ReadEarlierAsync()
    {
        for (var count = Earlier; _earlier.Count < Earlier; count *= 2)
        {
            _earlier.Clear();
            var from = Math.Max(0, Start - count);
            await foreach (var issue in _source.ReadIssuesAsync(from, _cancellation).Take(Start - from).WithCancellation(_cancellation)
                .ConfigureAwait(false))
            {
                if (_survey.IsShown(issue))
                    Remember(IssueCard.Of(issue, _imprint.Addresses));
            }

            if (from == 0)
                return;
        }
    }

    private void Remember(IssueCard card)
    {
        _earlier.Add(card);
        if (_earlier.Count > Earlier)
            _earlier.RemoveAt(0);
    }

    private async Task AddAsync(Issue issue, int place)
    {
        if (!_survey.IsShown(issue))
            return;
        var shown = issue.For(Audience.Everyone);
        var card = IssueCard.Of(issue, _imprint.Addresses);
        card = card with { Path = _survey.PageOf(card) };
        await FinishAsync(card).ConfigureAwait(false);
        _pending = (shown, card, _earlier.LastOrDefault(), place);
        await _columns.AddAsync(shown, card, _sealed is null ? _ => ValueTask.FromResult(new List<ColumnEntry>()) : _state.ReadColumnAsync)
            .ConfigureAwait(false);
        var month = (issue.Published.Year * 100) + issue.Published.Month;
        _seal.Add(month, hasPage: card.Path is not null);
        if (!_months.TryGetValue(month, out var cards))
            _months.Add(month, cards = []);
        cards.Add(card);
        if (_sealed is null && cards.Count == _survey.Months[month] && month != _survey.Months.Keys.Max())
        {
            _months.Remove(month);
            await SendMonthAsync(month, cards).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the page of the issue at hand, now that the next one is known.</summary>
    private async Task FinishAsync(IssueCard? next)
    {
        if (_pending is not { } pending)
            return;
        if (next is not null)
        {
            Remember(pending.Card);
            _pending = null;
        }

        if (pending.Card.Path is not { } path)
            return;
        var page = _pages.Issues.Make(path, pending.Issue, pending.Previous, next);
        var changed = ChangeOf(pending.Issue);
        await _list.AddAsync(path, changed).ConfigureAwait(false);
        if (pending.Place == _lastKnown)
            _late = (path, page, changed);
        else
            await _outbox.SendPageAsync(path, page, changed).ConfigureAwait(false);
    }

    private async Task WriteListsAsync()
    {
        var newest = Newest;
        foreach (var (path, type, content) in _pages.Assets())
            await _outbox.SendAsync(path, type, content, newest).ConfigureAwait(false);
        if (_late is { } late)
        {
            _late = null;
            await _outbox.SendPageAsync(late.Path, late.Page, late.Changed).ConfigureAwait(false);
        }

        foreach (var (month, cards) in _months)
            await SendMonthAsync(month, cards).ConfigureAwait(false);
        await _columns.TouchAsync(_sealed?.OpenColumns ?? [], _state.ReadColumnAsync).ConfigureAwait(false);
        foreach (var (name, entries) in _columns.Touched)
            await _outbox.SendPageAsync(name.Path, _pages.Columns.Make(name, entries), entries[^1].Published).ConfigureAwait(false);
        var names = _seal.NamesWith(_columns.Touched.Select(column => column.Name));
        foreach (var (path, page) in _pages.Lists(_seal.MonthsNow, names))
            await _outbox.SendPageAsync(path, page, newest).ConfigureAwait(false);
        foreach (var path in _pages.Others(_seal.MonthsNow, names))
            _list.Add(path);
    }

    private async Task WriteFrontAsync()
    {
        var front = _pending is { } newest
            ? _pages.Issues.MakeFront(newest.Issue, [.. _earlier.AsEnumerable().Reverse()])
            : _pages.Issues.MakeFront();
        await _outbox.SendPageAsync("", front, Newest).ConfigureAwait(false);
        await _list.FinishAsync().ConfigureAwait(false);
        if (_imprint.Options.WriteHeaders)
            await _outbox.SendAsync(HostFiles.Headers, "text/plain; charset=utf-8", _pages.HeadersFile(_source), newest: null)
                .ConfigureAwait(false);
    }

    private DateTimeOffset? Newest => _pending is { } pending ? ChangeOf(pending.Issue) : _imprint.Newsletter.Updated;

    private ValueTask SendMonthAsync(int month, List<IssueCard> cards) => _outbox.SendPageAsync(
        ArchivePages.PathOf(month), _pages.Archive.Make(month, cards), cards.Max(card => card.Published));

    private static DateTimeOffset ChangeOf(Issue issue) => issue.Updated > issue.Published ? issue.Updated.Value : issue.Published;
}
