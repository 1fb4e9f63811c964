using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Tests.Readme;

#pragma warning disable xUnit1051 // the README shows the shortest call

namespace MorningPost.Feeds.Syndication.Tests.Readme;

/// <summary>The code of the package's README: the bridge, and a program before and after.</summary>
public sealed class ReadmeTests
{
    private static readonly Post[] Posts =
    [
        new("tag:ada.example,2026:2", "Tom & Jerry <live>", "Two of them", "<p>Fish &amp; chips</p>", "Ada", new Uri("https://ada.example/2"), new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)), ["cats", "R&D"], new Uri("https://ada.example/2.mp3"), 1234),
        new("tag:ada.example,2026:1", "First", "One", "<p>x</p>", "Bob", new Uri("https://ada.example/1"), new DateTimeOffset(2026, 10, 21, 6, 30, 0, TimeSpan.Zero), [], null, 0),
    ];

    private static string ReadmePath { get; } = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds.Syndication", "README.md");

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(ReadmePath, ThisFile());

    [Fact]
    public async Task The_program_does_the_same_before_and_after()
    {
        string[] expected =
        [
            "2026-10-22T04:30:00 Tom & Jerry <live> (Ada) https://ada.example/2 <p>Fish &amp; chips</p>",
            "2026-10-21T06:30:00 First (Bob) https://ada.example/1 <p>x</p>",
        ];
        var (before, after) = (WriteBefore(Posts), await WriteAfter(Posts));

        Assert.Equal(expected, ReadBefore(before));
        Assert.Equal(expected, ReadBefore(after));
        Assert.Equal(expected, ReadAfter(before));
        Assert.Equal(expected, ReadAfter(after));
    }

    [Fact]
    public async Task A_feed_of_syndication_is_written_in_any_format()
    {
        using var reader = XmlReader.Create(new MemoryStream(WriteBefore(Posts)));
        var old = SyndicationFeed.Load(reader);
        using var stream = new MemoryStream();

        await FeedWriter.WriteAsync(stream, FeedFormat.Json, old.ToFeed(), old.ToFeedItems());

        Assert.Equal(ReadAfter(await WriteAfter(Posts)), ReadAfter(stream.ToArray()));
    }

    [Fact]
    public async Task A_document_of_ours_is_taken_for_syndications()
    {
        var document = FeedReader.Read(await WriteAfter(Posts));

        SyndicationFeed feed = document.ToSyndicationFeed();
        SyndicationItem item = document.Items[0].ToSyndicationItem();

        Assert.Equal(2, feed.Items.Count());
        Assert.Equal((Posts[0].Title, Posts[0].Published), (item.Title.Text, item.PublishDate));
    }

    private static byte[] WriteBefore(IReadOnlyList<Post> posts)
    {
        XNamespace content = "http://purl.org/rss/1.0/modules/content/", dc = "http://purl.org/dc/elements/1.1/";
        var feed = new SyndicationFeed("Ada's notes", "Computing, slowly", new Uri("https://ada.example/"))
        {
            Id = "tag:ada.example,2026:notes",
            Language = "en",
            LastUpdatedTime = posts[0].Published,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri("https://ada.example/feed.xml"), "application/rss+xml"));
        feed.Items = posts.Select(post =>
        {
            var item = new SyndicationItem
            {
                Id = post.Id,
                Title = new TextSyndicationContent(post.Title),
                Summary = new TextSyndicationContent(post.Summary),
                PublishDate = post.Published,
            };
            item.AddPermalink(post.Url);
            item.ElementExtensions.Add(new XElement(content + "encoded", new XCData(post.Html)));
            item.ElementExtensions.Add(new XElement(dc + "creator", post.Author));
            foreach (var tag in post.Tags)
                item.Categories.Add(new SyndicationCategory(tag));
            if (post.Audio is { } audio)
                item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(audio, "audio/mpeg", post.AudioLength));
            return item;
        }).ToList();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false).WriteTo(writer);
        return stream.ToArray();
    }

    private static List<string> ReadBefore(byte[] document)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        var lines = new List<string>();
        foreach (var item in SyndicationFeed.Load(reader).Items)
        {
            var html = item.ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").FirstOrDefault()
                ?? (item.Content as TextSyndicationContent)?.Text
                ?? item.Summary?.Text;
            var author = item.ElementExtensions.ReadElementExtensions<string>("creator", "http://purl.org/dc/elements/1.1/").FirstOrDefault()
                ?? item.Authors.FirstOrDefault()?.Name;
            var page = item.Links.FirstOrDefault(link => link.RelationshipType == "alternate")?.Uri;
            lines.Add($"{item.PublishDate.UtcDateTime:s} {item.Title.Text} ({author}) {page} {html}");
        }

        return lines;
    }

    private static async Task<byte[]> WriteAfter(IReadOnlyList<Post> posts)
    {
        var feed = new Feed
        {
            Id = "tag:ada.example,2026:notes",
            Title = "Ada's notes",
            Description = "Computing, slowly",
            Url = new Uri("https://ada.example/"),
            FeedUrl = new Uri("https://ada.example/feed.xml"),
            Language = "en",
        };
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(stream, FeedFormat.Rss, feed, posts.Select(post => new FeedItem
        {
            Id = post.Id,
            Title = post.Title,
            Summary = post.Summary,
            Content = FeedContent.Html(post.Html),
            Url = post.Url,
            Published = post.Published,
            Authors = [new FeedPerson { Name = post.Author }],
            Categories = [.. post.Tags.Select(FeedCategory.FromString)],
            Attachments = post.Audio is { } audio ? [new FeedAttachment { Url = audio, MediaType = "audio/mpeg", Length = post.AudioLength }] : [],
        }));
        return stream.ToArray();
    }

    private static List<string> ReadAfter(byte[] document) =>
        [.. FeedReader.Read(document).Items.Select(item =>
            $"{item.Published?.UtcDateTime:s} {item.Title} ({item.Authors[0].Name}) {item.Url} {item.Content?.Value}")];

    private static string ThisFile([CallerFilePath] string file = "") => file;

    private sealed record Post(
        string Id, string Title, string Summary, string Html, string Author, Uri Url, DateTimeOffset Published, string[] Tags, Uri? Audio, long AudioLength);
}
