using MorningPost.Feeds.Formats;

namespace MorningPost.Feeds.Publishing;

/// <summary>One projection while it is published: its issues are read, and its documents made, the same issues in the same documents in
/// every format.</summary>
internal sealed class FeedArchive : IDisposable
{
    private readonly ArchivePlan _plan;
    private readonly ArchiveCursor _cursor;
    private readonly FinishedPages _finished;
    private readonly List<Unit> _units = [];
    private Unit _open;
    private int _held;
    private int _heldPage;
    private UnitSize _heldSize;
    private int _first;

    /// <param name="feed">What is published.</param>
    /// <param name="formats">Its documents in each format.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cursor">Where in the archive it is.</param>
    public FeedArchive(MaterialFeed feed, FormatDocuments[] formats, FeedPublisherOptions options, ArchiveCursor cursor)
    {
        Feed = feed;
        Formats = formats;
        _cursor = cursor;
        _plan = ArchivePlan.For(options, [.. formats.Select(format => format.Overhead)]);
        _finished = new FinishedPages(_plan);
    }

    public MaterialFeed Feed { get; }

    public FormatDocuments[] Formats { get; }

    public ArchiveCursor Cursor => _cursor;

    /// <summary>Documents that are ready, with the place of their format, in their order.</summary>
    public Queue<(int Format, FinishedDocument Document)> Ready => _finished.Ready;

    /// <summary>Whether anything is published: a projection that no issue has anything for is not, but the newsletter itself always
    /// is.</summary>
    public bool HasDocuments => _cursor.Pages.Count > 0 || _units.Count > 0 || Feed.Key.Length == 0;

    /// <summary>The first issue that has items in the last archive document, or in the subscription document where there is none; as many
    /// as there are where none has.</summary>
    /// <param name="count">How many issues there are.</param>
    public int FirstOf(int count) => _cursor.Pages.Count > 0 ? _first : _units.Count > 0 ? _units[0].Place : count;

    /// <summary>Begins an issue.</summary>
    public void Begin(int place, DateTimeOffset? changed)
    {
        _open = new Unit(place, 0, changed);
        foreach (var format in Formats)
            format.Items.Begin();
    }

    public void Write(scoped in ItemView item)
    {
        foreach (var format in Formats)
            format.Items.Write(item);
        _open = _open with { Items = _open.Items + 1 };
    }

    /// <summary>The issue is whole.</summary>
    public void End()
    {
        _cursor.Position = _open.Place + 1;
        if (_open.Items > 0)
        {
            _plan.Add(SizeOfOpen());
            _units.Add(_open);
            foreach (var format in Formats)
                format.Items.Keep();
        }

        while (_plan.ToSeal() is > 0 and var count)
            Seal(count);
    }

    /// <summary>Takes the issue out that was begun, to be shown as a corrected one.</summary>
    public CorrectedIssue TakeOut(Correction correction)
    {
        var size = SizeOfOpen();
        return new CorrectedIssue(correction, [.. Formats.Select(format => format.Items.TakeOut())], size, _open.Changed);
    }

    /// <summary>All issues have passed.</summary>
    /// <returns>False when the last documents of before aren't sealed any more: then it begins earlier, and they are read again.</returns>
    public bool Finish()
    {
        if (_cursor.StepBack())
        {
            Clear();
            _finished.TakeBack();
            return false;
        }

        Release(next: false);
        _finished.Settle();
        _cursor.Position = int.MaxValue;
        return true;
    }

    /// <summary>The subscription document in each format.</summary>
    /// <param name="corrected">Corrected issues, in any order.</param>
    public IEnumerable<FinishedDocument> Subscriptions(IEnumerable<CorrectedIssue> corrected)
    {
        var shown = Choose(corrected);
        var (order, next) = (new List<int>(), 0);
        for (var unit = _units.Count - 1; unit >= 0; unit--)
        {
            for (; next < shown.Count && shown[next].Correction.Among > _units[unit].Place; next++)
                order.Add(~next);
            order.Add(unit);
        }

        for (; next < shown.Count; next++)
            order.Add(~next);
        var updated = shown.Select(issue => issue.Updated).Concat(_units.Select(unit => unit.Changed)).Append(Feed.Feed.Updated).Max();
        return Formats.Select((format, at) => format.Subscription(_cursor.Pages.Count, order, shown, at, updated));
    }

    public void Dispose()
    {
        foreach (var format in Formats)
            format.Dispose();
        _finished.Dispose();
    }

    private void Seal(int count)
    {
        if (_cursor.IsSettled)
            _finished.Settle();
        var size = _plan.Seal(count);
        Release(next: true);
        (_held, _heldSize) = (count, size);
        _first = _units[0].Place;
        _heldPage = _cursor.Seal(_units[count - 1].Place + 1);
        if (!_cursor.TrySkip())
            return;
        Release(next: true);
        _finished.Skip(_cursor.Pages.Count - _heldPage);
        Clear();
    }

    /// <summary>The page that was sealed before: whether it has a successor is known now, so it is written once.</summary>
    private void Release(bool next)
    {
        if (_held == 0)
            return;
        var updated = _units.Take(_held).Max(unit => unit.Changed);
        _finished.Add(_heldSize, [.. Formats.Select(format => format.Page(_heldPage, _held, next, updated))]);
        foreach (var format in Formats)
            format.Items.Drop(_held);
        _units.RemoveRange(0, _held);
        _held = 0;
    }

    /// <summary>The corrected issues that there is room for, the last corrected first. One at least, whatever its size.</summary>
    private List<CorrectedIssue> Choose(IEnumerable<CorrectedIssue> corrected)
    {
        var (shown, sum) = (new List<CorrectedIssue>(), _plan.Open);
        foreach (var issue in corrected.OrderByDescending(issue => issue.Correction.Among)
            .ThenByDescending(issue => issue.Correction.Place))
        {
            sum += issue.Size;
            if (shown.Count > 0 && !sum.Fits(_plan.Subscription))
                break;
            shown.Add(issue);
        }

        return shown;
    }

    private UnitSize SizeOfOpen()
    {
        Span<int> bytes = stackalloc int[Formats.Length];
        for (var format = 0; format < bytes.Length; format++)
            bytes[format] = Formats[format].Items.OpenLength;
        return new UnitSize(_open.Items, bytes);
    }

    private void Clear()
    {
        _plan.Clear();
        _units.Clear();
        _held = 0;
        foreach (var format in Formats)
            format.Items.Drop(format.Items.Count);
    }

    /// <summary>An issue that has items here.</summary>
    private readonly record struct Unit(int Place, int Items, DateTimeOffset? Changed);
}
