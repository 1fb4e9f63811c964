using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Tests.Readers;

/// <summary>Readers that aren't ours understand what we write as it was meant: the sample archive, and a feed of everything.</summary>
public sealed class AgreementTests
{
    private static readonly string[] Projections = ["issues", "articles", "deep-dive", "tools", "trending", "reading-list"];

    public static TheoryData<FeedFormat, string> FormatsAndProjections { get; } = new MatrixTheoryData<FeedFormat, string>(
        Enum.GetValues<FeedFormat>(), Projections);

    public static TheoryData<FeedFormat, string> XmlAndProjections { get; } = new MatrixTheoryData<FeedFormat, string>(
        [FeedFormat.Rss, FeedFormat.Atom], Projections);

    public static TheoryData<string> OfJson { get; } = [.. Projections];

    [Theory]
    [MemberData(nameof(OfJson))]
    public async Task System_Text_Json_agrees_with_the_model(string projection)
    {
        var (document, items) = await Publish(FeedFormat.Json, projection);

        using var json = JsonDocument.Parse(document);

        Assert.Equal(items.Select(item => Of(item, FeedFormat.Json)), json.RootElement.GetProperty("items").EnumerateArray().Select(item => new Said(
            item.GetProperty("id").GetString()!,
            item.GetProperty("title").GetString(),
            item.GetProperty("url").GetString()!,
            item.GetProperty("date_published").GetDateTimeOffset(),
            item.TryGetProperty("summary", out var summary) ? summary.GetString() : null,
            item.GetProperty("content_html").GetString())));
    }

    [Theory]
    [MemberData(nameof(XmlAndProjections))]
    public async Task System_ServiceModel_Syndication_agrees_with_the_model(FeedFormat format, string projection)
    {
        var (document, items) = await Publish(format, projection);

        var feed = ForeignReaders.Load(document);

        Assert.Equal(items.Select(item => Of(item, format)), feed.Items.Select(item => new Said(
            item.Id,
            item.Title.Text,
            item.Links.First(link => link.RelationshipType == "alternate").GetAbsoluteUri().OriginalString,
            item.PublishDate,
            Summary(item, format),
            format == FeedFormat.Rss ? Encoded(item) : ((TextSyndicationContent)item.Content).Text)));
    }

    [Theory]
    [MemberData(nameof(FormatsAndProjections))]
    public async Task CodeHollow_FeedReader_agrees_with_the_model(FeedFormat format, string projection)
    {
        var (document, items) = await Publish(format, projection);

        // It reads dates as the machine's culture writes them, and decodes HTML twice in content and content:encoded.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var feed = CodeHollow.FeedReader.FeedReader.ReadFromString(Encoding.UTF8.GetString(document));
        CultureInfo.CurrentCulture = culture;

        Assert.Equal(items.Select(item => item.Id), feed.Items.Select(item => item.Id));
        Assert.Equal(items.Select(item => item.Title), feed.Items.Select(item => item.Title));
        Assert.Equal(items.Select(item => item.Url!.OriginalString), feed.Items.Select(item => item.Link));
        Assert.Equal(
            items.Select(item => item.Published!.Value.UtcDateTime),
            feed.Items.Select(item => item.PublishingDate!.Value.ToUniversalTime()));
        Assert.Equal(
            items.Select(
                item => format == FeedFormat.Atom || (format == FeedFormat.Rss && item.Summary is not null)
                    ? WebUtility.HtmlDecode(item.Content?.Value)
                    : item.Content?.Value),
            feed.Items.Zip(items, (read, item) => format == FeedFormat.Rss && item.Summary is null ? read.Description : read.Content));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Our_reader_gives_back_everything_a_feed_can_say(FeedFormat format)
    {
        var items = Everything.Items.Where(item => format == FeedFormat.Atom || item.Retraction is null).ToList();

        var document = FeedReader.Read(
            await Written.Feed(format, Everything.Feed, items, new FeedWriterOptions { Format = new() { IncludeEmails = true } }));

        Assert.Empty(document.Diagnostics);
        Assert.Equal(
            items.Select(item => item.Id).Order(StringComparer.Ordinal),
            document.Items.Select(item => item.Id).Order(StringComparer.Ordinal));
        var (item, back) = (items[0], document.Items.Single(read => read.Id == items[0].Id));
        Assert.Equal(
            (item.Title, item.Summary, item.Content, item.Url, item.ExternalUrl),
            (back.Title, back.Summary, back.Content, back.Url, back.ExternalUrl));
        Assert.Equal(item.Published, back.Published);
        Assert.Equal(item.Categories.Select(category => category.Term), back.Categories.Select(category => category.Term));
        Assert.Equal(
            item.Attachments.Select(attachment => (attachment.Url, attachment.MediaType, attachment.Length)),
            back.Attachments.Select(attachment => (attachment.Url, attachment.MediaType, attachment.Length)));
        Assert.Equal(item.Image?.Url, back.Image?.Url);
        Assert.Equal(item.Language, back.Language);
        Assert.Equal(
            format == FeedFormat.Rss ? ["Ada Byron, Zoë Müller-Ōta"] : item.Authors.Select(author => author.Name!),
            back.Authors.Select(author => author.Name!));
        Same(format, item.Extensions[0], back.Extensions);
        Same(format, Everything.Feed.Extensions[0], document.Feed.Extensions);
        if (format == FeedFormat.Atom)
            Assert.Equal(items[2].Retraction, document.Items.Single(read => read.Id == items[2].Id).Retraction);
        Assert.Equal(
            (Everything.Feed.Title, Everything.Feed.Url, Everything.Feed.FeedUrl, Everything.Feed.Description),
            (document.Feed.Title, document.Feed.Url, document.Feed.FeedUrl, document.Feed.Description));
    }

    /// <summary>An extension comes back by value: its elements in RSS and Atom, its object in JSON Feed, where the feed's own also says what it is about.</summary>
    private static void Same(FeedFormat format, FeedExtension written, IReadOnlyList<FeedExtension> read)
    {
        if (format != FeedFormat.Json)
        {
            Assert.Equal(written.Elements, read.Single(extension => extension.Namespace.Uri == written.Namespace.Uri).Elements);
            return;
        }

        var members = read.Single(extension => extension.Namespace.JsonName == written.Namespace.JsonName).Json!.Value.EnumerateObject();
        Assert.Equal(
            written.Json!.Value.EnumerateObject().Select(member => (member.Name, member.Value.ToString())),
            members.Where(member => member.Name != "about").Select(member => (member.Name, member.Value.ToString())));
    }

    private sealed record Said(string Id, string? Title, string Link, DateTimeOffset Published, string? Summary, string? Body);

    private static Said Of(FeedItem item, FeedFormat format) => new(
        item.Id,
        item.Title,
        item.Url!.OriginalString,
        item.Published!.Value.ToUniversalTime(),
        item.Summary ?? (format == FeedFormat.Rss ? WebUtility.HtmlDecode(item.Content?.Value) : null),
        format == FeedFormat.Rss && item.Summary is null ? null : item.Content?.Value);

    private static string? Summary(SyndicationItem item, FeedFormat format) =>
        item.Summary is not { } summary ? null : format == FeedFormat.Rss ? WebUtility.HtmlDecode(summary.Text) : summary.Text;

    private static string? Encoded(SyndicationItem item) => item.ElementExtensions
        .Where(extension => extension.OuterName == "encoded")
        .Select(extension => extension.GetReader())
        .Select(reader =>
        {
            using (reader)
                return reader.ReadElementContentAsString();
        })
        .SingleOrDefault();

    private static async Task<(byte[] Document, IReadOnlyList<FeedItem> Items)> Publish(FeedFormat format, string name)
    {
        var projection = name switch
        {
            "issues" => IssueProjection.Issues,
            "articles" => IssueProjection.Articles,
            "tools" => IssueProjection.Tools,
            "trending" => IssueProjection.TrendingEntries,
            "reading-list" => IssueProjection.ReadingList,
            _ => IssueProjection.Section(name),
        };
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync(TestContext.Current.CancellationToken);
        var issues = await folder.ReadNewestIssuesAsync(cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        var items = issues.SelectMany(issue => projection.ToItems(newsletter, issue)).ToList();
        Assert.NotEmpty(items);
        return (await Written.Issues(format, newsletter, issues, projection), items);
    }
}
