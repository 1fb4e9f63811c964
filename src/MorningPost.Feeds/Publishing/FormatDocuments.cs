using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Formats.Atom;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Publishing;

/// <summary>The documents of one projection in one format: makes them of runs of items.</summary>
internal sealed class FormatDocuments : IDisposable
{
    /// <summary>What head and tail may take beyond what they take today, such as for longer page numbers.</summary>
    private const int Slack = 256;

    private readonly Feed _feed;
    private readonly FeedFormatOptions _options;

    public FormatDocuments(FeedFormat format, Feed feed, DocumentAddresses addresses, FeedFormatOptions options)
    {
        Format = format;
        Addresses = addresses;
        _options = options;
        _feed = feed with { FeedUrl = addresses.UrlOf(DocumentAddresses.Subscription) };
        Items = new FormatItems(bytes => WriterOn(bytes, PageFeed(9_999_999, next: true)));
        Overhead = Items.HeadLength + Slack;
    }

    public FeedFormat Format { get; }

    public DocumentAddresses Addresses { get; }

    /// <summary>The items that aren't in a document yet.</summary>
    public FormatItems Items { get; }

    /// <summary>What head and tail take at most.</summary>
    public int Overhead { get; }

    /// <summary>The feed as the subscription document says it.</summary>
    public Feed Feed => _feed;

    /// <summary>Whether the format has <c>next-archive</c>: then a document changes once its successor is there.</summary>
    public bool LinksForward => Format != FeedFormat.Json;

    /// <summary>The head of an archive document: what all documents say beside their items.</summary>
    public Utf8Buffer Head()
    {
        var head = new Utf8Buffer(4 * 1024);
        WriterOn(head, PageFeed(2, next: true)).WriteHead(null);
        return head;
    }

    /// <summary>An archive document of the oldest runs.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="next">Whether it has a successor.</param>
    /// <param name="updated">When the newest of them changed.</param>
    public FinishedDocument Page(int page, int runs, bool next, DateTimeOffset? updated)
    {
        var (items, bytes) = Sum(runs);
        var document = Begin(PageFeed(page, next), updated, bytes, out var writer);
        foreach (var tombstones in (ReadOnlySpan<bool>)[true, false])
        {
            for (var run = runs - 1; run >= 0; run--)
            {
                if (AtomTombstone.Is(Items.BytesOf(run)) == tombstones)
                    writer.AppendRun(Items.BytesOf(run));
            }
        }

        writer.WriteTail();
        return Finished(page, document, items, updated ?? _feed.Updated) with { LinksNext = next && LinksForward };
    }

    /// <summary>The subscription document: all runs, and the corrected issues that it shows.</summary>
    /// <param name="before">The newest archive document; 0 when there is none.</param>
    /// <param name="order">Which runs, newest first: those of corrected issues as <paramref name="corrected"/> has them, by numbers below
    /// zero.</param>
    /// <param name="corrected">The corrected issues.</param>
    /// <param name="format">This format's place among the formats.</param>
    /// <param name="updated">When the newest of them changed.</param>
    public FinishedDocument Subscription(int before, List<int> order, List<CorrectedIssue> corrected, int format, DateTimeOffset? updated)
    {
        var paging = before > 0 ? new FeedPaging { PreviousArchive = Addresses.UrlOf(before) } : new FeedPaging { IsComplete = true };
        var (items, bytes) = Sum(int.MaxValue);
        var document = Begin(_feed with { Paging = paging }, updated ?? _feed.Updated, bytes, out var writer);
        foreach (var tombstones in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var run in order)
            {
                var written = run >= 0 ? Items.BytesOf(run) : corrected[~run].Runs[format].Bytes;
                if (AtomTombstone.Is(written) != tombstones)
                    continue;
                writer.AppendRun(written);
                if (run < 0)
                    items += corrected[~run].Runs[format].Items;
            }
        }

        writer.WriteTail();
        return Finished(DocumentAddresses.Subscription, document, items, updated ?? _feed.Updated);
    }

    public FeedStoreDocument Describe(int page, DateTimeOffset? modified) => new()
    {
        Path = Addresses.PathOf(page),
        ContentType = Format == FeedFormat.Json ? "application/feed+json" : Format.GetMediaType() + "; charset=utf-8",
        CacheControl = page == DocumentAddresses.Subscription ? CacheTimes.Subscription : CacheTimes.Archive,
        Modified = modified,
    };

    public void Dispose() => Items.Dispose();

    private FinishedDocument Finished(int page, Utf8Buffer content, int items, DateTimeOffset? updated) =>
        new(page, Describe(page, updated), content, items);

    private (int Items, int Bytes) Sum(int runs)
    {
        var (items, bytes) = (0, 0);
        for (var run = 0; run < Math.Min(runs, Items.Count); run++)
        {
            items += Items.ItemsOf(run);
            bytes += Items.BytesOf(run).Length;
        }

        return (items, bytes);
    }

    private Utf8Buffer Begin(Feed feed, DateTimeOffset? updated, int bytes, out DocumentWriter writer)
    {
        var document = new Utf8Buffer(bytes + Overhead);
        writer = WriterOn(document, feed);
        writer.WriteHead(updated ?? _feed.Updated);
        return document;
    }

    private DocumentWriter WriterOn(Utf8Buffer buffer, Feed feed) => DocumentWriters.Create(buffer, Format, feed, _options);

    private Feed PageFeed(int page, bool next) => _feed with
    {
        FeedUrl = Addresses.UrlOf(page),
        Paging = new FeedPaging
        {
            IsArchive = true,
            Current = _feed.FeedUrl,
            PreviousArchive = page > 1 ? Addresses.UrlOf(page - 1) : null,
            NextArchive = next && LinksForward ? Addresses.UrlOf(page + 1) : null,
        },
    };
}
