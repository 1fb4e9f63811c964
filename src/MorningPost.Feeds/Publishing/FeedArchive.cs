using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Publishing;

/// <summary>
/// One feed of one format while it is published: the issues that aren't sealed yet, each as the bytes of its items, and what is known of the sealed ones.
/// </summary>
/// <remarks>
/// The subscription document holds exactly what isn't sealed, so a walk over the archive meets every issue once. When a new issue would make it
/// too long, the oldest are sealed, as many as an archive document takes; enough stay for the subscription document to stand on its own.
/// </remarks>
internal sealed class FeedArchive : IDisposable
{
    /// <summary>Changes whenever the same issues would give other bytes than the version before.</summary>
    private const string Edition = "1";

    /// <summary>What head and tail of a document may take beyond what they take today, such as for longer page numbers.</summary>
    private const int Slack = 256;

    private readonly FeedPublisherOptions _options;
    private readonly Feed _feed;
    private readonly Utf8Buffer _window = new(64 * 1024);
    private readonly DocumentWriter _items;
    private readonly List<Unit> _units = [];
    private readonly List<SurfacedIssue> _surfaced = [];
    private readonly int _overhead;
    private int _windowItems;
    private int _replayed;
    private int _pagesBefore;
    private int _processed;
    private uint _names;
    private uint _sealedNames;
    private int _sealedEnd;
    private Utf8Buffer? _sealedItems;
    private Utf8Buffer? _previousItems;
    private Unit _open;

    public FeedArchive(int number, IssueProjection projection, FeedFormat format, Newsletter newsletter, Uri baseUrl, FeedPublisherOptions options)
    {
        Number = number;
        Projection = projection;
        Format = format;
        _options = options;
        Folder = projection.Key.Length == 0 ? "" : projection.Key + "/";
        BaseUrl = baseUrl;
        _feed = projection.ToFeed(newsletter) with { FeedUrl = new Uri(baseUrl, Path) };
        if (options.Writer.IncludeIssue && projection.CarriesIssues)
            _feed = _feed with { Namespaces = [.. _feed.Namespaces, IssueExtension.Namespace] };
        Record = new PublishManifest.FeedRecord { Path = Path };
        _items = DocumentWriters.Create(_window, format, _feed with { Paging = PagingOf(9_999_999) }, options.Writer);
        _items.WriteHead(DateTimeOffset.UnixEpoch);
        _items.SkipItem();
        _overhead = _window.Length + Slack;
        Record.Fingerprint = FingerprintOf(newsletter);
        _window.Truncate(0);
    }

    /// <summary>Which of the publication's feeds it is.</summary>
    public int Number { get; }

    public IssueProjection Projection { get; }

    public FeedFormat Format { get; }

    public Feed Feed => _feed;

    /// <summary>What the manifest says of it, kept up to date.</summary>
    public PublishManifest.FeedRecord Record { get; private set; }

    public string Folder { get; }

    public Uri BaseUrl { get; }

    /// <summary>The subscription document's path.</summary>
    public string Path => Folder + Format.GetFileName();

    /// <summary>Whether the sealed documents are made again, to see whether they still are what they were.</summary>
    public bool Replays { get; private set; }

    /// <summary>Whether what differs in a sealed document can only be a corrected issue.</summary>
    public bool FindsCorrections { get; private set; }

    /// <summary>How many issues are sealed.</summary>
    public int Sealed { get; private set; }

    /// <summary>The first issue that is looked at.</summary>
    public int Start { get; private set; }

    public bool IsReplaying => Replays && _replayed < Record.Pages.Count;

    /// <summary>Whether the format has <c>next-archive</c>: then a sealed document changes once more.</summary>
    public bool LinksForward => Format != FeedFormat.Json;

    public string PathOf(int page) => PathOf(Path, page);

    /// <summary>The path of a document of a feed.</summary>
    /// <param name="subscription">The path of the subscription document.</param>
    /// <param name="page">The archive document's number; 0 for the subscription document.</param>
    public static string PathOf(string subscription, int page)
    {
        if (page == 0)
            return subscription;
        var file = subscription.LastIndexOf('/') + 1;
        var suffix = subscription[file..] switch
        {
            "feed.xml" => ".xml",
            "atom.xml" => ".atom.xml",
            _ => ".json",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{subscription.AsSpan(0, file)}archive/{page:D4}{suffix}");
    }

    /// <summary>The number of the archive document that holds an issue.</summary>
    public int PageOf(int issue)
    {
        var page = 0;
        for (var end = 0; end <= issue; page++)
            end += Record.Pages[page].Issues;
        return page;
    }

    /// <summary>Whether an earlier publication sealed the archive document.</summary>
    public bool WasSealedBefore(int page) => page <= _pagesBefore;

    /// <summary>Whether the subscription document shows this corrected issue.</summary>
    public bool Shows(int issue) => _surfaced.Exists(surfaced => surfaced.Issue == issue);

    /// <summary>Says where a corrected issue is shown; where it is no longer, it goes.</summary>
    public void Place(PublishManifest.Correction correction)
    {
        var at = _surfaced.FindIndex(surfaced => surfaced.Issue == correction.Issue);
        if (at < 0)
            return;
        if (Sealed > correction.Issue && Sealed < correction.Among)
            _surfaced[at] = _surfaced[at] with { Among = correction.Among };
        else
            _surfaced.RemoveAt(at);
    }

    /// <summary>Keeps the issue that was begun last, in case the subscription document is to show it.</summary>
    public void SurfaceOpen(PublishManifest.Correction correction) =>
        Surface(correction, (_window.WrittenMemory[_open.Start..], _open.Items, _open.Updated));

    /// <summary>Goes on where an earlier publication ended.</summary>
    /// <param name="record">What that noted.</param>
    /// <param name="replay">Whether to look at the sealed documents again; that is done in any case when they wouldn't be made the same way any more.</param>
    public void Continue(PublishManifest.FeedRecord record, bool replay)
    {
        var isSame = record.Fingerprint == Record.Fingerprint;
        record.Fingerprint = Record.Fingerprint;
        Record = record;
        _pagesBefore = record.Pages.Count;
        Sealed = record.Pages.Sum(page => page.Issues);
        Replays = replay || !isSame;
        FindsCorrections = replay && isSame;
        if (Replays)
            return;
        _sealedEnd = Sealed;
        Start = _processed = record.Next.Issue;
        _names = record.Next.Names;
    }

    /// <summary>Whether the issue is to be written here.</summary>
    public bool Wants(int index) => index >= Start;

    /// <summary>Begins an issue.</summary>
    /// <returns>False when the archive isn't the one that was published: another issue stands where the first stood that wasn't sealed.</returns>
    public bool Begin(int index, Issue issue)
    {
        _open = new Unit(index, IssueIds.NameOf(issue) ?? "", _window.Length, 0, 0, NewestOf(issue), 0);
        return Replays || index != Record.Next.Issue || Record.Next.Name is null || Record.Next.Name == _open.Name;
    }

    public void Write(scoped in ItemView item)
    {
        var before = _window.Length;
        _items.WriteItem(item);
        if (_window.Length > before)
            _open = _open with { Items = _open.Items + 1 };
    }

    /// <summary>The issue is whole.</summary>
    /// <exception cref="FeedException">It has the id of another one that is near.</exception>
    public void End()
    {
        _processed = _open.Index + 1;
        _names += NameAt(_open.Name, _open.Index);
        if (_open.Items == 0)
            return;
        var unit = _open with { Length = _window.Length - _open.Start, Names = _names };
        foreach (var other in CollectionsMarshal.AsSpan(_units))
        {
            if (other.Name == unit.Name)
                throw new FeedException([PublishingRules.SameIssue.At($"issues[{unit.Index}].id", $"issues[{other.Index}] has the id \"{unit.Name}\" too.")]);
        }

        _units.Add(unit);
        _windowItems += unit.Items;
    }

    /// <summary>Takes the issue that was begun out again.</summary>
    /// <returns>Its items; the bytes are good until the next issue is begun.</returns>
    public (ReadOnlyMemory<byte> Bytes, int Items, DateTimeOffset Updated) TakeOut()
    {
        var bytes = _window.WrittenMemory[_open.Start..];
        _window.Truncate(_open.Start);
        return (bytes, _open.Items, _open.Updated);
    }

    /// <summary>How many of the oldest issues that have items are to be sealed now; null when all may stay.</summary>
    public int? ToSeal()
    {
        if (IsReplaying)
            return _processed == _sealedEnd + Record.Pages[_replayed].Issues ? _units.Count : null;
        if (_units.Count < 2 || (_windowItems <= WindowItems && _window.Length <= WindowBytes))
            return null;
        var (items, bytes, count) = (0, 0, 0);
        foreach (var unit in CollectionsMarshal.AsSpan(_units)[..^1])
        {
            items += unit.Items;
            bytes += unit.Length;
            if (count > 0 && (items > Math.Min(_options.PageItems, WindowItems) || bytes > (Bytes / 2) - _overhead))
                break;
            count++;
        }

        return count;
    }

    /// <summary>Makes an archive document of the oldest issues.</summary>
    /// <param name="count">How many issues that have items.</param>
    /// <returns>Its number, from 1.</returns>
    public int Seal(int count)
    {
        int page;
        if (IsReplaying)
        {
            var record = Record.Pages[_replayed];
            if (record.Names != unchecked(_names - _sealedNames))
                throw Publication.NotThose(PathOf(_replayed + 1), _sealedEnd, _processed - 1);
            (_sealedEnd, _sealedNames) = (_processed, _names);
            page = ++_replayed;
        }
        else
        {
            var last = _units[count - 1];
            Record.Pages.Add(new PublishManifest.Page(last.Index + 1 - _sealedEnd, unchecked(last.Names - _sealedNames)));
            (_sealedEnd, _sealedNames) = (last.Index + 1, last.Names);
            Sealed = _sealedEnd;
            page = _replayed = Record.Pages.Count;
        }

        _previousItems?.Dispose();
        _previousItems = _sealedItems;
        Previous = new SealedPage(_previousItems, Record.SealedItems, Record.SealedUpdated);
        Record.SealedUpdated = null;
        Record.SealedItems = 0;
        foreach (var unit in CollectionsMarshal.AsSpan(_units)[..count])
        {
            Record.SealedItems += unit.Items;
            Record.SealedUpdated = Later(Record.SealedUpdated, unit.Updated);
        }

        _sealedItems = Reversed(count);
        return page;
    }

    /// <summary>The issues that were just sealed leave the subscription document.</summary>
    public void Drop(int count)
    {
        if (count == 0)
            return;
        var end = _units[count - 1].Start + _units[count - 1].Length;
        _window.RemoveFront(end);
        _units.RemoveRange(0, count);
        _windowItems = 0;
        foreach (ref var unit in CollectionsMarshal.AsSpan(_units))
        {
            unit = unit with { Start = unit.Start - end };
            _windowItems += unit.Items;
        }
    }

    /// <summary>Says in the record where the next publication begins.</summary>
    public void Note() => Record.Next = _units.Count > 0
        ? new PublishManifest.Boundary(_units[0].Index, unchecked(_units[0].Names - NameAt(_units[0].Name, _units[0].Index) - _sealedNames), _units[0].Name)
        : new PublishManifest.Boundary(_processed, unchecked(_names - _sealedNames), null);

    /// <summary>The issues among the oldest whose items differ from those that stand in their archive document.</summary>
    public IEnumerable<Unit> Differing(int count, ReadOnlyMemory<byte> document)
    {
        var at = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            var items = BytesOf(_units[i])[Separator..];
            var found = document.Span[at..].IndexOf(items.Span);
            if (found < 0)
                yield return _units[i];
            else
                at += found + items.Length;
        }
    }

    /// <summary>Shows an old issue in the subscription document, since it was corrected.</summary>
    public void Surface(PublishManifest.Correction correction, (ReadOnlyMemory<byte> Bytes, int Items, DateTimeOffset Updated) issue)
    {
        _surfaced.RemoveAll(other => other.Issue == correction.Issue);
        if (issue.Items > 0)
            _surfaced.Add(new SurfacedIssue(correction.Issue, correction.Among, issue.Bytes.ToArray(), issue.Items, issue.Updated));
    }

    public ReadOnlyMemory<byte> BytesOf(Unit unit) => _window.WrittenMemory.Slice(unit.Start, unit.Length);

    /// <summary>The archive document that was sealed before the last.</summary>
    public SealedPage Previous { get; private set; }

    /// <summary>The archive document that was sealed last.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="next">Whether its successor is there.</param>
    public (Utf8Buffer Document, int Items) PageDocument(int page, bool next) =>
        (PageDocument(page, new SealedPage(_sealedItems, Record.SealedItems, Record.SealedUpdated), next), Record.SealedItems);

    public Utf8Buffer PageDocument(int page, SealedPage sealedPage, bool next) =>
        Assemble(PageFeed(page, next), sealedPage.Updated, sealedPage.Items!.Written);

    /// <summary>An archive document that is in the store, linked to its successor; null where it isn't what it should be.</summary>
    public Utf8Buffer? Linked(int page, DateTimeOffset? updated, ReadOnlySpan<byte> document)
    {
        using var without = Head(PageFeed(page, next: false), updated);
        using var with = Head(PageFeed(page, next: true), updated);
        var linked = new Utf8Buffer(document.Length + 1024);
        if (document.StartsWith(with.Written))
            linked.Append(document);
        else if (document.StartsWith(without.Written))
        {
            linked.Append(with.Written);
            linked.Append(document[without.Length..]);
        }
        else
        {
            linked.Dispose();
            return null;
        }

        return linked;
    }

    /// <summary>The subscription document.</summary>
    /// <param name="before">The newest archive document; 0 when there is none.</param>
    public (Utf8Buffer Document, int Items, DateTimeOffset? Updated) Subscription(int before)
    {
        var room = (Items: _options.SubscriptionItems - _windowItems, Bytes: Bytes - _overhead - _window.Length);
        var shown = new List<SurfacedIssue>();
        foreach (var surfaced in _surfaced.OrderByDescending(surfaced => surfaced.Among).ThenByDescending(surfaced => surfaced.Issue))
        {
            // One at least, whatever its size.
            room = (room.Items - surfaced.Items, room.Bytes - surfaced.Bytes.Length);
            if (shown.Count > 0 && (room.Items < 0 || room.Bytes < 0))
                break;
            shown.Add(surfaced);
        }

        using var items = new Utf8Buffer(_window.Length + 1024);
        var rest = 0;
        for (var i = _units.Count - 1; i >= 0; i--)
        {
            for (; rest < shown.Count && shown[rest].Among > _units[i].Index; rest++)
                items.Append(shown[rest].Bytes);
            items.Append(BytesOf(_units[i]).Span);
        }

        for (; rest < shown.Count; rest++)
            items.Append(shown[rest].Bytes);
        var updated = _feed.Updated;
        foreach (var unit in _units)
            updated = Later(updated, unit.Updated);
        foreach (var surfaced in shown)
            updated = Later(updated, surfaced.Updated);
        return (Assemble(_feed with { Paging = PagingOf(before) }, updated, items.Written), _windowItems + shown.Sum(surfaced => surfaced.Items), updated);
    }

    public FeedStoreDocument DocumentOf(int page, DateTimeOffset? updated) => new()
    {
        Path = PathOf(page),
        ContentType = Format == FeedFormat.Json ? "application/feed+json" : Format.GetMediaType() + "; charset=utf-8",
        CacheControl = page == 0 ? CacheTimes.Subscription : CacheTimes.Archive,
        Modified = updated ?? _feed.Updated ?? DateTimeOffset.UnixEpoch,
    };

    public void Dispose()
    {
        _window.Dispose();
        _sealedItems?.Dispose();
        _previousItems?.Dispose();
    }

    /// <summary>A hash of the head, which is in the window, and of all else that its documents are made of beside the issues.</summary>
    private string FingerprintOf(Newsletter newsletter)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_window.Written);
        _window.Truncate(0);
        newsletter.Subscribe?.LayOut(new FeedHtml(_window));
        _window.AppendText($"\n{newsletter.Id}\n{newsletter.Updated:O}\n{_options.Writer}\n{Edition}");
        hash.AppendData(_window.Written);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private int Bytes => Format == FeedFormat.Json ? _options.JsonBytes : _options.XmlBytes;

    /// <summary>A tenth of the items and a fifth of the bytes are kept for corrected issues.</summary>
    private int WindowItems => Math.Max(1, _options.SubscriptionItems - Math.Max(1, _options.SubscriptionItems / 10));

    private int WindowBytes => (Bytes / 5 * 4) - _overhead;

    /// <summary>In JSON a comma stands before every item but the first.</summary>
    private int Separator => Format == FeedFormat.Json ? 1 : 0;

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private static DateTimeOffset NewestOf(Issue issue) =>
        issue.Retraction?.When ?? (issue.Updated is { } updated && updated > issue.Published ? updated : issue.Published);

    private Uri UrlOf(int page) => new(BaseUrl, PathOf(page));

    private FeedPaging PagingOf(int before) => before > 0 ? new() { PrevArchive = UrlOf(before) } : new() { IsComplete = true };

    private Feed PageFeed(int page, bool next) => _feed with
    {
        FeedUrl = UrlOf(page),
        Paging = new FeedPaging
        {
            IsArchive = true,
            Current = _feed.FeedUrl,
            PrevArchive = page > 1 ? UrlOf(page - 1) : null,
            NextArchive = next && LinksForward ? UrlOf(page + 1) : null,
        },
    };

    public static uint NameAt(Issue issue, int index) => NameAt(IssueIds.NameOf(issue) ?? "", index);

    /// <summary>What a name adds to the checksum of a document's issues: another amount at each place.</summary>
    private static uint NameAt(string name, int index)
    {
        unchecked
        {
            // Names in a row differ little, so they are mixed well: MurmurHash3's last step.
            var hash = HashOf(name) ^ ((uint)index * 0x9E3779B9u);
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>FNV-1a.</summary>
    private static uint HashOf(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    private Utf8Buffer Reversed(int count)
    {
        var items = new Utf8Buffer(count == 0 ? 1 : _units[count - 1].Start + _units[count - 1].Length);
        for (var i = count - 1; i >= 0; i--)
            items.Append(BytesOf(_units[i]).Span);
        return items;
    }

    private Utf8Buffer Head(Feed feed, DateTimeOffset? updated)
    {
        var buffer = new Utf8Buffer(8 * 1024);
        DocumentWriters.Create(buffer, Format, feed, _options.Writer).WriteHead(updated ?? _feed.Updated ?? DateTimeOffset.UnixEpoch);
        return buffer;
    }

    private Utf8Buffer Assemble(Feed feed, DateTimeOffset? updated, ReadOnlySpan<byte> items)
    {
        var document = new Utf8Buffer(items.Length + _overhead);
        var writer = DocumentWriters.Create(document, Format, feed, _options.Writer);
        writer.WriteHead(updated ?? _feed.Updated ?? DateTimeOffset.UnixEpoch);
        if (!items.IsEmpty)
        {
            document.Append(items[Separator..]);
            writer.SkipItem();
        }

        writer.WriteTail();
        return document;
    }

    /// <summary>An issue's items, where they stand in the window.</summary>
    /// <param name="Index">The issue's place in the archive.</param>
    /// <param name="Name">What its id is made of.</param>
    /// <param name="Start">Where its items begin.</param>
    /// <param name="Length">How long they are.</param>
    /// <param name="Items">How many there are.</param>
    /// <param name="Updated">When the issue changed.</param>
    /// <param name="Names">The sum over the names of all issues up to this one.</param>
    internal readonly record struct Unit(int Index, string Name, int Start, int Length, int Items, DateTimeOffset Updated, uint Names);

    /// <summary>What an archive document is made of; without items when an earlier publication sealed it.</summary>
    internal readonly record struct SealedPage(Utf8Buffer? Items, int Count, DateTimeOffset? Updated);

    private readonly record struct SurfacedIssue(int Issue, int Among, byte[] Bytes, int Items, DateTimeOffset Updated);
}
