using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Publishing;

/// <summary>A feed that is no newsletter's, and its items.</summary>
internal sealed class FeedMaterial(Feed feed, IFeedItemSource source, IReadOnlyList<FeedFormat> formats) : Material
{
    /// <summary>Says nothing by itself, so that what is written says the item alone.</summary>
    private static readonly Feed Nobody = new() { Title = "" };

    public override string? Id => feed.Id;

    public override string Entries => "items";

    public override IReadOnlyList<MaterialFeed> Feeds { get; } = [new MaterialFeed("", feed, null)];

    public override IAsyncEnumerable<object> ReadAsync(int skip, CancellationToken cancellationToken) =>
        source.ReadItemsAsync(skip, cancellationToken);

    public override string NameOf(object entry) => ((FeedItem)entry).Id;

    public override DateTimeOffset? PublishedOf(object entry) => ((FeedItem)entry).Published ?? ((FeedItem)entry).Updated;

    public override DateTimeOffset? ChangedOf(object entry)
    {
        var item = (FeedItem)entry;
        return item.Retraction?.When ?? (item.Updated is null || item.Published > item.Updated ? item.Published : item.Updated);
    }

    /// <summary>The feed is checked for each format, with its address there.</summary>
    public override void Check(Findings findings)
    {
    }

    public override void Check(Findings findings, object entry)
    {
        foreach (var format in formats)
            FeedItemChecks.Check(findings, (FeedItem)entry, feed, format);
    }

    public override void Project(MaterialFeed materialFeed, object entry, ArchiveSink sink) => sink.Take((FeedItem)entry);

    public override void AppendContent(object entry, Utf8Buffer content)
    {
        foreach (var format in Enum.GetValues<FeedFormat>())
            DocumentWriters.Create(content, format, Nobody, FeedFormatOptions.Default).WriteItem(ItemView.Of((FeedItem)entry));
    }

    /// <summary>Items without a date are in documents that have the feed's.</summary>
    public override void Describe(MaterialFeed materialFeed, Fingerprint fingerprint) =>
        fingerprint.Add("updated", feed.Updated?.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
