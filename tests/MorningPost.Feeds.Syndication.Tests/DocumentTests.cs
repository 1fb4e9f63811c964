using System.Xml;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Syndication.Tests;

/// <summary>Whole documents through <c>SyndicationFeed.Load</c>, into ours, and back.</summary>
public sealed class DocumentTests
{
    private static readonly string Snapshots = Path.Combine(
        SampleArchive.Path, "..", "..", "tests", "MorningPost.Feeds.Tests", "Snapshots");

    public static TheoryData<string> Documents { get; } =
        [.. Directory.EnumerateFiles(Snapshots, "*.verified.xml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_our_writers_wrote_is_the_same_by_way_of_syndication(string name)
    {
        var document = File.ReadAllBytes(Path.Combine(Snapshots, name));
        var direct = FeedReader.Read(document);

        var loaded = Load(document);
        var (feed, items) = (loaded.ToFeed(), loaded.ToFeedItems().ToList());

        Assert.Equal(
            (direct.Feed.Title, direct.Feed.Url, direct.Feed.FeedUrl, direct.Feed.Updated),
            (feed.Title, feed.Url, feed.FeedUrl, feed.Updated));
        Assert.Equal((direct.Feed.Paging, direct.Feed.Schedule, direct.Feed.License), (feed.Paging, feed.Schedule, feed.License));
        var expected = direct.Items.Where(item => item.Retraction is null).ToList();
        Assert.Equal(expected.Select(Facts), items.Select(Facts));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_was_taken_over_once_comes_back_equal(string name)
    {
        var loaded = Load(File.ReadAllBytes(Path.Combine(Snapshots, name)));
        var (feed, items) = (loaded.ToFeed(), loaded.ToFeedItems().ToList());

        var back = feed.ToSyndicationFeed(items);

        Assert.Equal(feed, back.ToFeed());
        Assert.Equal(items, back.ToFeedItems());
    }

    /// <summary>What an item says, in a form that fails readably. A description alone is a body to our reader, and a summary to Syndication.</summary>
    private static string Facts(FeedItem item) => string.Join(
        '\n',
        item.Id, item.Title, item.Url, item.ExternalUrl, item.Content is null
            ? null
            : item.Summary, (
                item.Content?.Value ?? item.Summary)?.Trim(), item.Published, item.CommentsUrl, item.License, item.Rights, item.Language,
        string.Join(", ", item.Authors.Select(author => author.Name)),
        string.Join(", ", item.Categories.Select(category => category.Term)),
        string.Join(
            ", ",
            item.Attachments.Where(file => file.Length is not null).Select(file => $"{file.Url} {file.MediaType} {file.Length}").Take(1)),
        item.Image?.Url);

    private static SyndicationFeed Load(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(reader);
    }
}
