using System.Buffers;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Extensions;
using MorningPost.Feeds.Tests.Publishing;
using MorningPost.Feeds.Validation;
using ExtensionAttribute = MorningPost.Feeds.Extensions.ExtensionAttribute;

namespace MorningPost.Feeds.Tests.Validation;

/// <summary>Every rule is broken by something, and the table in the documentation is the rules.</summary>
public sealed class RuleTests
{
    private static readonly Uri Relative = new("/2026/10", UriKind.Relative);
    private static readonly Uri Page = new("https://example.org/");
    private static readonly FeedPerson Nobody = new();
    private static readonly Newsletter Newsletter = Everything.Newsletter;
    private static readonly Issue Issue = Everything.Issue;
    private static readonly Feed Feed = Everything.Feed;
    private static readonly FeedItem Item = Everything.Items[0];
    private static readonly PodcastOwner Owner = new() { Email = "ada@example.org" };

    /// <summary>A code, where it must be found, and what breaks the rule.</summary>
    private static readonly (string Code, string Path, Func<IReadOnlyList<FeedDiagnostic>> Broken)[] Cases =
    [
        ("MPF1001", "title", () => FeedValidator.Validate(Newsletter with { Title = " " })),
        ("MPF1002", "id", () => FeedValidator.Validate(Newsletter with { Id = "newsletter" })),
        ("MPF1002", "id", () => FeedValidator.Validate(Newsletter with { Id = "https://example.org/ü" })),
        ("MPF1002", "id", () => FeedValidator.Validate(Feed with { Id = null, FeedUrl = null }, FeedFormat.Atom)),
        ("MPF1003", "id", () => FeedValidator.Validate(Newsletter with { Id = "HTTPS://Example.org:443" })),
        ("MPF1004", "url", () => FeedValidator.Validate(Feed with { Url = null, FeedUrl = null }, FeedFormat.Rss)),
        ("MPF1005", "description", () => FeedValidator.Validate(Feed with { Description = null })),
        ("MPF1005", "description", () => FeedValidator.Validate(Newsletter with { Description = null, Tagline = null })),
        ("MPF1006", "language", () => FeedValidator.Validate(Newsletter with { Language = "en_GB" })),
        ("MPF1007", "language", () => FeedValidator.Validate(Newsletter with { Language = null })),
        ("MPF1008", "updated", () => Refused(FeedFormat.Atom, Feed with { Updated = null })),
        ("MPF1009", "authors", () => FeedValidator.Validate(Item with { Authors = [] }, Feed with { Authors = [] }, FeedFormat.Atom)),
        ("MPF1010", "title", () => FeedValidator.Validate(Newsletter with { Title = "C# & more" })),
        (
            "MPF1011",
            "logo",
            () =>
                FeedValidator.Validate(Feed with { Logo = new FeedImage { Url = new Uri("https://example.org/logo.svg"), Alt = "Logo" } })),
        ("MPF1012", "feedUrl", () => FeedValidator.Validate(Feed with { FeedUrl = null })),
        (
            "MPF1013",
            "paging.isComplete",
            () => FeedValidator.Validate(Feed with { Paging = new FeedPaging { IsComplete = true, IsArchive = true } })),
        (
            "MPF1013",
            "paging.previous",
            () => FeedValidator.Validate(Feed with { Paging = new FeedPaging { First = Feed.FeedUrl, Previous = Page } })),
        ("MPF1014", "paging.current", () => FeedValidator.Validate(Feed with { Paging = new FeedPaging { IsArchive = true } })),
        (
            "MPF1015",
            "schedule.timeToLive",
            () => FeedValidator.Validate(Feed with { Schedule = new FeedSchedule { TimeToLive = TimeSpan.FromSeconds(30) } })),
        ("MPF1016", "hubs[0].type", () => FeedValidator.Validate(Feed with { Hubs = [new FeedHub { Url = Page, Type = "rssCloud" }] })),
        (
            "MPF1017",
            "links[0].relation",
            () => FeedValidator.Validate(Feed with { Links = [new FeedLink { Relation = "self", Url = Page }] })),
        (
            "MPF1017",
            "links[0].relation",
            () => FeedValidator.Validate(Item with { Links = [new FeedLink { Relation = "two words", Url = Page }] })),
        ("MPF1018", "paging.next", () => FeedValidator.Validate(Feed with { Paging = new FeedPaging { Next = Feed.FeedUrl } })),
        (
            "MPF1019",
            "generator.name",
            () => Refused(FeedFormat.Rss, Feed, new FeedWriterOptions { Format = new() { Generator = new FeedGenerator { Name = "" } } })),
        ("MPF2001", "id", () => FeedValidator.Validate(Issue with { Id = null, Number = null })),
        ("MPF2001", "id", () => FeedValidator.Validate(Item with { Id = " " })),
        ("MPF2002", "id", () => FeedValidator.Validate(Issue with { Id = "Friday's issue" })),
        ("MPF2002", "id", () => FeedValidator.Validate(Item with { Id = "tag:example.org,2026:\u0001" })),
        ("MPF2002", "id", () => FeedValidator.Validate(Item with { Id = "tag:example.org,2026:a " })),
        (
            "MPF2003",
            "issues[1].id",
            () => FeedValidator.ValidateAsync(Newsletter, new[] { Issue, Issue }.ToAsyncEnumerable()).GetAwaiter().GetResult()),
        ("MPF2004", "title", () => FeedValidator.Validate(Issue with { Title = "" })),
        (
            "MPF2005",
            "",
            () => FeedValidator.Validate(new FeedItem { Id = "tag:example.org,2026:a", Url = Page, Published = DateTimeOffset.UnixEpoch })),
        ("MPF2006", "published", () => FeedValidator.Validate(Item with { Published = null, Updated = null }, Feed, FeedFormat.Atom)),
        ("MPF2007", "published", () => FeedValidator.Validate(Issue with { Published = default })),
        ("MPF2007", "updated", () => FeedValidator.Validate(Item with { Updated = DateTimeOffset.MaxValue })),
        ("MPF2008", "updated", () => FeedValidator.Validate(Issue with { Updated = Issue.Published.AddDays(-1) })),
        ("MPF2009", "id", () => FeedValidator.Validate(Item with { Id = "42" }, Feed, FeedFormat.Rss)),
        (
            "MPF2010",
            "",
            () =>
                FeedValidator.Validate(
                    new FeedItem { Id = "tag:example.org,2026:a", Title = "T", Published = DateTimeOffset.UnixEpoch },
                    Feed,
                    FeedFormat.Atom)),
        ("MPF2011", "", () => FeedValidator.Validate(Item with { Content = null, Summary = null })),
        ("MPF2012", "url", () => FeedValidator.Validate(Item with { Url = null })),
        ("MPF2013", "id", () => FeedValidator.Validate(Item with { Id = "an-item-of-mine" }, Feed, FeedFormat.Atom)),
        (
            "MPF2014",
            "sections[0].key",
            () => FeedValidator.Validate(Issue with { Sections = [new HtmlSection { Key = "a b", Html = "<p>x</p>" }] })),
        ("MPF2015", "sections[1].key", () => FeedValidator.Validate(Issue with { Sections = [Issue.Sections[0], Issue.Sections[0]] })),
        (
            "MPF2016",
            "sections[0].tools",
            () => FeedValidator.Validate(Issue with { Sections = [new ToolsSection { Key = "tools", Tools = [] }] })),
        ("MPF2017", "number", () => FeedValidator.Validate(Issue with { Number = 0 })),
        (
            "MPF2018",
            "sections[0].html",
            () => FeedValidator.Validate(Issue with { Sections = [new HtmlSection { Key = "a", Html = " " }] })),
        (
            "MPF2018",
            "sections[0].articles[0].body",
            () =>
                FeedValidator.Validate(
                    Issue with
                    {
                        Sections =
                        [
                            new ArticleSection
                            {
                                Key = "a",
                                Articles = [new Article { Key = "a", Headline = "H", Body = RichText.Plain() }],
                            },
                        ],
                    })),
        ("MPF2019", "sections", () => FeedValidator.Validate(Issue with { Sections = [] })),
        ("MPF2020", "attachments", () => FeedValidator.Validate(Item)),
        (
            "MPF2021",
            "attachments[0].length",
            () =>
                FeedValidator.Validate(
                    Item with { Attachments = [new FeedAttachment { Url = Page, MediaType = "audio/mpeg", Length = -1 }] })),
        (
            "MPF2022",
            "attachments[0].type",
            () => FeedValidator.Validate(Item with { Attachments = [new FeedAttachment { Url = Page, MediaType = "mp3" }] })),
        ("MPF2023", "image.width", () => FeedValidator.Validate(Issue with { Image = new FeedImage { Url = Page, Alt = "A", Width = 0 } })),
        ("MPF2024", "image.alt", () => FeedValidator.Validate(Issue with { Image = new FeedImage { Url = Page } })),
        ("MPF2025", "authors[0]", () => FeedValidator.Validate(Issue with { Authors = [Nobody] })),
        (
            "MPF2026",
            "authors[0].email",
            () => FeedValidator.Validate(Issue with { Authors = [new FeedPerson { Name = "A", Email = "A <a@example.org>" }] })),
        ("MPF2027", "authors[0].name", () => FeedValidator.Validate(Issue with { Authors = [new FeedPerson { Email = "a@example.org" }] })),
        (
            "MPF2028",
            "authors[1]",
            () => FeedValidator.Validate(Issue with { Authors = [new FeedPerson { Name = "A" }, new FeedPerson { Name = "A" }] })),
        ("MPF2029", "topics[0].term", () => FeedValidator.Validate(Issue with { Topics = [" "] })),
        (
            "MPF2030",
            "attachments[0].duration",
            () =>
                FeedValidator.Validate(
                    Item with
                    {
                        Attachments = [new FeedAttachment { Url = Page, MediaType = "audio/mpeg", Duration = TimeSpan.FromSeconds(-1) }],
                    })),
        ("MPF2031", "content", () => FeedValidator.Validate(Item with { Content = FeedContent.Html(" ") })),
        ("MPF2032", "image.alt", () => FeedValidator.Validate(Item with { Summary = null })),
        ("MPF2032", "image.alt", () => FeedValidator.Validate(Issue with { Standfirst = null })),
        ("MPF2032", "image.alt", () => FeedValidator.Validate(Item with { Content = null })),
        ("MPF2033", "published", () => FeedValidator.Validate(Issue, new FeedValidatorOptions { Now = Issue.Published.AddDays(-1) })),
        (
            "MPF2033",
            "updated",
            () => FeedValidator.Validate(Feed, options: new FeedValidatorOptions { Now = Feed.Updated!.Value.AddTicks(-1) })),
        (
            "MPF2033",
            "items[0].published",
            () =>
                FeedValidator.ValidateAsync(
                    Feed,
                    [Item with { Updated = null }],
                    options: new FeedValidatorOptions { Now = Item.Published!.Value.AddTicks(-1) }).GetAwaiter().GetResult()),
        (
            "MPF2034",
            "attachments[0].length",
            () => FeedValidator.Validate(Item with { Attachments = [Item.Attachments[0] with { Length = 0 }] })),
        (
            "MPF2034",
            "attachments[0].length",
            () => FeedValidator.Validate(Issue with { Attachments = [Issue.Attachments[0] with { Length = null }] })),
        (
            "MPF2035",
            "attachments[1].url",
            () => FeedValidator.Validate(Item with { Attachments = [Item.Attachments[0], Item.Attachments[0]] })),
        ("MPF2036", "categories[1].term", () => FeedValidator.Validate(Item with { Categories = ["News", " news"] })),
        ("MPF2036", "topics[2].term", () => FeedValidator.Validate(Issue with { Topics = ["a", "b", "a"] })),
        (
            "MPF2037",
            "items[1].published",
            () =>
                FeedValidator.ValidateAsync(
                    Feed,
                    new[]
                    {
                        Item,
                        Item with
                        {
                            Id = "tag:example.org,2026:b",
                            Published = Item.Published!.Value.AddDays(1),
                            Updated = null,
                        },
                    }).GetAwaiter().GetResult()),
        ("MPF2038", "id", () => FeedValidator.Validate(Issue with { Id = "week:12" })),
        ("MPF2038", "id", () => FeedValidator.Validate(Item with { Id = "newsletter:2026-12" })),
        ("MPF2038", "id", () => FeedValidator.Validate(Feed with { Id = "x:feed-of-mine" })),
        ("MPF2039", "items[1].id", () => FeedValidator.ValidateAsync(Feed, new[] { Item, Item }, FeedFormat.Atom).GetAwaiter().GetResult()),
        ("MPF2029", "topics[0].term", () => FeedValidator.Validate(Issue with { Topics = ["\u200B"] })),
        ("MPF1001", "title", () => FeedValidator.Validate(Feed with { Title = "\u2060" })),
        ("MPF2004", "title", () => FeedValidator.Validate(Issue with { Title = "\uFEFF\u200B" })),
        (
            "MPF1017",
            "links[0].relation",
            () => FeedValidator.Validate(Item with { Links = [new FeedLink { Relation = "webhub", Url = Page }] })),
        ("MPF2013", "id", () => FeedValidator.Validate(Item with { Id = "https://example.org/[x]" })),
        ("MPF2013", "id", () => FeedValidator.Validate(Item with { Id = "urn:ab:ü" })),
        ("MPF2013", "id", () => FeedValidator.Validate(Item with { Id = "tag:@,2026:1" })),
        (
            "MPF3011",
            "stylesheet",
            () => Refused(FeedFormat.Rss, Feed, new FeedWriterOptions { Format = new() { Stylesheet = new Uri("javascript:alert(1)") } })),
        (
            "MPF3002",
            "stylesheet",
            () =>
                Refused(
                    FeedFormat.Rss, Feed, new FeedWriterOptions { Format = new() { Stylesheet = new Uri("ftp://example.org/feed.css") } })),
        ("MPF3012", "title", () => FeedValidator.Validate(Issue with { Title = "a\u202Eb\u202C" })),
        ("MPF3012", "summary", () => FeedValidator.Validate(Item with { Summary = "a \u2067b" })),
        (
            "MPF3012",
            "categories[0].label",
            () => FeedValidator.Validate(Item with { Categories = [new FeedCategory { Term = "a", Label = "\u202Db" }] })),
        (
            "MPF2040",
            "sections[0].listings[0].ends",
            () => Listed(new Listing { Key = "a", Title = "T", Starts = Issue.Published, Ends = Issue.Published.AddHours(-1) })),
        ("MPF2041", "sections[0].listings[0].timeZone", () => Listed(new Listing { Key = "a", Title = "T", TimeZone = "UTC+1, or so" })),
        (
            "MPF3001",
            "sections[2].tools[0].url",
            () =>
                FeedValidator.Validate(
                    Issue with
                    {
                        Sections =
                        [
                            Issue.Sections[0],
                            Issue.Sections[1],
                            new ToolsSection
                            {
                                Key = "tools",
                                Tools = [new Tool { Key = "t", Name = "T", Description = "D", Url = Relative }],
                            },
                        ],
                    })),
        ("MPF3001", "url", () => FeedValidator.Validate(Item with { Url = Relative })),
        ("MPF3002", "url", () => FeedValidator.Validate(Issue with { Url = new Uri("javascript:alert(1)") })),
        ("MPF3003", "url", () => FeedValidator.Validate(Issue with { Url = new Uri("https://example.org/a b") })),
        ("MPF3004", "url", () => FeedValidator.Validate(Issue with { Url = new Uri("https://user:secret@example.org/") })),
        ("MPF3004", "url", () => FeedValidator.Validate(Issue with { Url = new Uri("http://localhost/") })),
        ("MPF3005", "title", () => FeedValidator.Validate(Issue with { Title = "a\u0000b" })),
        ("MPF3005", "standfirst", () => FeedValidator.Validate(Issue with { Standfirst = "\uD800" })),
        ("MPF3006", "title", () => FeedValidator.Validate(Issue with { Title = "it\u0092s" })),
        ("MPF3007", "title", () => FeedValidator.Validate(Issue with { Title = "caf\uFFFD" })),
        ("MPF3008", "title", () => FeedValidator.Validate(Issue with { Title = "<b>bold</b>" })),
        ("MPF3009", "title", () => FeedValidator.Validate(Issue with { Title = "Tom &amp; Jerry" })),
        (
            "MPF3010",
            "sections[0].intro[0]",
            () =>
                FeedValidator.Validate(
                    Issue with { Sections = [new HtmlSection { Key = "k", Html = "<p>x</p>", Intro = "Write &amp;amp; for it." }] })),
        (
            "MPF3011",
            "authors[0].url",
            () => FeedValidator.Validate(Issue with { Authors = [new FeedPerson { Name = "A", Url = new Uri("javascript:alert(1)") }] })),
        ("MPF3006", "title", () => FeedValidator.Validate(Issue with { Title = "next\u0085line" })),
        (
            "MPF2022",
            "attachments[0].type",
            () => FeedValidator.Validate(Item with { Attachments = [new FeedAttachment { Url = Page, MediaType = "audio/mpeg\n" }] })),
        (
            "MPF2022",
            "attachments[0].type",
            () => FeedValidator.Validate(Item with { Attachments = [new FeedAttachment { Url = Page, MediaType = "audio/mpeg;" }] })),
        (
            "MPF2026",
            "authors[0].email",
            () => FeedValidator.Validate(Item with { Authors = [new FeedPerson { Name = "A", Email = "a@localhost" }] })),
        (
            "MPF2026",
            "authors[0].email",
            () => FeedValidator.Validate(Item with { Authors = [new FeedPerson { Name = "A", Email = "a@例え.example" }] })),
        ("MPF1003", "id", () => FeedValidator.Validate(Newsletter with { Id = "tag:Example.org,2026:n" })),
        ("MPF2013", "id", () => FeedValidator.Validate(Item with { Id = "https://example.org/\u202E" })),
        ("MPF5001", "title", () => Read("""{ "title": """)),
        ("MPF5002", "subtitle", () => Read(Minimal.Replace("\"title\"", "\"subtitle\": 1, \"title\"", StringComparison.Ordinal))),
        (
            "MPF5003",
            "sections[0].kind",
            () =>
                Read(
                    Minimal.Replace(
                        "\"sections\": []", "\"sections\": [{ \"kind\": \"poem\", \"key\": \"a\" }]", StringComparison.Ordinal))),
        ("MPF5004", "title", () => Read(Minimal.Replace("\"title\": \"T\",", "", StringComparison.Ordinal))),
        ("MPF5005", "title", () => Read(Minimal.Replace("\"T\"", "7", StringComparison.Ordinal))),
        (
            "MPF5006",
            "title",
            () => Read(Minimal.Replace("\"title\": \"T\",", "\"title\": \"T\", \"title\": \"U\",", StringComparison.Ordinal))),
        ("MPF5007", "", () => Caught(() => IssueFolder.Open(Path.Combine(Path.GetTempPath(), "no such folder of issues")))),
        ("MPF5008", "published", () => OutOfOrder()),
        ("MPF5009", "", () => NotRead()),
        ("MPF5010", "", () => Caught(() => IssueJson.ReadIssue([0xFF, 0xFE, (byte)'{', 0]))),
        (
            "MPF6001",
            "extensions[1].json",
            () => FeedValidator.Validate(Feed with { Extensions = [Feed.Extensions[0], Feed.Extensions[0]] })),
        ("MPF6002", "extensions[0].namespace.about", () => FeedValidator.Validate(Feed with { Extensions = [Extension(about: null)] })),
        ("MPF6003", "extensions[0].namespace", () => FeedValidator.Validate(Item with { Extensions = [Extension(Page)] }, Feed)),
        ("MPF6004", "extensions[0]", () => FeedValidator.Validate(Feed with { Extensions = [Extension(Page) with { Json = null }] })),
        ("MPF6005", "extensions[0]", () => FeedValidator.Validate(Feed with { Extensions = [Extension(Page) with { Elements = [] }] })),
        (
            "MPF6006",
            "extensions[0]",
            () =>
                FeedValidator.Validate(
                    Item with
                    {
                        Extensions =
                        [
                            new MediaDetails
                            {
                                Groups = [new MediaGroup { Contents = [new MediaContent { Url = Page }] }],
                            }.ToExtension(),
                        ],
                    })),
        (
            "MPF6007",
            "extensions[0]",
            () => FeedValidator.Validate(Feed with { Extensions = [.. Show("Technology", owner: null).ToExtensions()] })),
        (
            "MPF6007",
            "extensions[0]",
            () => FeedValidator.Validate(Item with { Extensions = [.. new PodcastEpisode { Number = 1 }.ToExtensions()] }, Feed)),
        (
            "MPF6007",
            "issues[0].episode",
            () => FeedValidator.ValidateAsync(Newsletter with { Show = null }, [Issue]).GetAwaiter().GetResult()),
        ("MPF6008", "extensions[0]", () => FeedValidator.Validate(Feed with { Extensions = [.. Show("Tech", Owner).ToExtensions()] })),
        (
            "MPF6008",
            "extensions[0]",
            () =>
                FeedValidator.Validate(
                    Feed with
                    {
                        Extensions =
                        [
                            .. Show(new PodcastCategory { Name = "News", Subcategories = ["Tech News", "Rumours"] }, Owner)
                                .ToExtensions(),
                        ],
                    })),
        (
            "MPF6009",
            "extensions[0].namespace.prefix",
            () => Xml(Odd with { Namespace = new FeedNamespace { Prefix = "xmlish", Uri = "urn:example:odd" } })),
        (
            "MPF6009",
            "extensions[0].elements[0].nodes[0].namespace.prefix",
            () => Xml(Odd with { Elements = [Inside(new FeedNamespace { Prefix = "a:b", Uri = "urn:example:odd" })] })),
        (
            "MPF6009",
            "namespaces[0].prefix",
            () => FeedValidator.Validate(Feed with { Namespaces = [new FeedNamespace { Prefix = "", Uri = "urn:example:odd" }] })),
        ("MPF6010", "extensions[0].namespace.uri", () => Xml(Odd with { Namespace = new FeedNamespace { Prefix = "odd", Uri = "odd" } })),
        (
            "MPF6010",
            "extensions[0].namespace.uri",
            () => Xml(Odd with { Namespace = new FeedNamespace { Prefix = "odd", Uri = "https://example.org/ü" } })),
        (
            "MPF6010",
            "extensions[0].namespace.uri",
            () => Xml(Odd with { Namespace = new FeedNamespace { Prefix = "atom", Uri = "http://www.w3.org/2005/Atom" } })),
        (
            "MPF6010",
            "extensions[0].elements[0].namespace.uri",
            () => Xml(Odd with { Elements = [new ExtensionElement { Name = "title", Namespace = FeedNamespace.None }] })),
        (
            "MPF6010",
            "extensions[0].elements[0].nodes[0].namespace.uri",
            () => Xml(Odd with { Elements = [Inside(new FeedNamespace { Prefix = "b", Uri = "not an iri" })] })),
        ("MPF6011", "extensions[0].elements[0].name", () => Xml(Odd with { Elements = [new ExtensionElement { Name = "a b" }] })),
        ("MPF6011", "extensions[0].elements[0].attributes[0].name", () => Xml(Odd with { Elements = [Attributed("xmlns")] })),
        (
            "MPF6011",
            "extensions[0].attributes[0].name",
            () => Xml(Odd with { Attributes = [new ExtensionAttribute { Name = "a:b", Value = "" }] })),
        ("MPF6012", "extensions[0].elements[0].attributes[1]", () => Xml(Odd with { Elements = [Attributed("a", "a")] })),
        ("MPF6013", "extensions[0].namespace.jsonName", () => Json(Odd with { Namespace = Odd.Namespace with { JsonName = "_odd\n" } })),
        ("MPF6013", "extensions[0].namespace.jsonName", () => Json(Odd with { Namespace = Odd.Namespace with { JsonName = "_o.d" } })),
        ("MPF6014", "extensions[0].json", () => Json(Odd with { Json = JsonElement.Parse("""{"a":[{"b.c":1}]}""") })),
        ("MPF6014", "extensions[0].json", () => Json(Odd with { Json = JsonElement.Parse("""{"a":1,"\u0061":2}""") })),
        (
            "MPF6015",
            "extensions[0].elements[0]" + string.Concat(Enumerable.Repeat(".nodes[0]", FeedExtension.MaxDepth - 1)),
            () => Xml(Odd with { Elements = [Deep.Elements(FeedExtension.MaxDepth + 1)] })),
        ("MPF6015", "extensions[0].json", () => Json(Odd with { Json = Deep.Json(FeedExtension.MaxDepth + 1) })),
        ("MPF6016", "extensions[0].json", () => Json(Odd with { Json = JsonElement.Parse("[1]") })),
        (
            "MPF6017",
            "extensions[0].json.people[0].name",
            () =>
                FeedValidator.Validate(
                    Item with { Extensions = [.. new PodcastEpisode { People = [new PodcastPerson { Name = " " }] }.ToExtensions()] })),
        (
            "MPF6018",
            "extensions[0].json.number",
            () => FeedValidator.Validate(Item with { Extensions = [.. new PodcastEpisode { Number = 0 }.ToExtensions()] })),
        (
            "MPF6019",
            "extensions[0].json.keywords[0]",
            () => FeedValidator.Validate(Item with { Extensions = [new MediaDetails { Keywords = ["a,b"] }.ToExtension()] })),
        (
            "MPF6020",
            "extensions[0].json.title",
            () =>
                FeedValidator.Validate(Item with { Extensions = [.. new PodcastEpisode { Title = new string('a', 256) }.ToExtensions()] })),
        ("MPF7001", "", () => Caught(() => FeedReader.Read("no element"u8.ToArray()))),
        ("MPF7002", "html", () => Caught(() => FeedReader.Read("<html/>"u8.ToArray()))),
        ("MPF7003", "items[0].pubDate", () => FeedReader.Read(Rss("<pubDate>yesterday</pubDate>")).Diagnostics),
        ("MPF7004", "items[0].link", () => FeedReader.Read(Rss("<link>http://[</link>")).Diagnostics),
        (
            "MPF7005",
            "items[0].enclosure.length",
            () => FeedReader.Read(Rss("<enclosure url='https://example.org/a' type='a/b' length='much'/>")).Diagnostics),
        ("MPF7006", "items[0].x:y", () => FeedReader.Read(Rss("<x:y xmlns:x='urn:'/>")).Diagnostics),
        (
            "MPF7007",
            "items[0].title",
            () =>
                FeedReader.Read(
                    Encoding.UTF8.GetBytes(
                        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","title":7}]}""")).Diagnostics),
        ("MPF7008", "items[0].title", () => FeedReader.Read(Rss("<title>this & that</title>")).Diagnostics),
        ("MPF7009", "items[0].title", () => FeedReader.Read(Rss("<title>Two</title>")).Diagnostics),
        ("MPF7010", "", () => FeedReader.Read("<?xml version='1.0' encoding='klingon'?><rss/>"u8.ToArray()).Diagnostics),
        ("MPF7011", "MaxItems", () => Caught(() => FeedReader.Read(Rss("</item><item>"), new FeedReaderOptions { MaxItems = 1 }))),
        (
            "MPF7012",
            "",
            () => FeedReader.Read(Rss("<title>&</title><link>a</link>"), new FeedReaderOptions { MaxDiagnostics = 1 }).Diagnostics),
        ("MPF7013", "items[0].link", () => FeedReader.Read(Rss("<link>/a</link>")).Diagnostics),
        ("MPF7101", "", () => Caught(() => Opml.Read("no element"u8.ToArray()))),
        ("MPF7102", "rss", () => Caught(() => Opml.Read("<rss/>"u8.ToArray()))),
        ("MPF7103", "", () => Caught(() => Opml.Read("<opml/>"u8.ToArray(), new OpmlReaderOptions { MaxBytes = 1 }))),
        ("MPF7104", "opml/outline[0]/text", () => Opml.Read("<opml><outline title='T'/></opml>"u8.ToArray()).Diagnostics),
        ("MPF7105", "opml/outline[0]/htmlUrl", () => Opml.Read("<opml><outline text='T' htmlUrl='/x'/></opml>"u8.ToArray()).Diagnostics),
        (
            "MPF7106",
            "outlines[0].attributes",
            () => Refused(new OpmlOutline { Text = "T", Attributes = [new OpmlAttribute { Name = "a b", Value = "" }] })),
        ("MPF7107", "outlines[0].categories", () => Refused(new OpmlOutline { Text = "T", Categories = ["a,b"] })),
        ("MPF7108", "outlines[0].feedUrl", () => Refused(new OpmlOutline { Text = "T", FeedUrl = new Uri("x", UriKind.Relative) })),
        (
            "MPF7109",
            string.Join('.', Enumerable.Repeat("outlines[0]", 254)),
            () =>
                Refused(
                    Enumerable.Range(0, 300).Aggregate(
                        new OpmlOutline { Text = "T" }, (below, _) => new OpmlOutline { Text = "T", Outlines = [below] }))),
        ("MPF7110", "opml", () => Opml.Read("<opml>"u8.ToArray()).Diagnostics),
        ("MPF8001", "", () => Published(store => store.TryLockAsync().AsTask().GetAwaiter().GetResult(), [Issue])),
        (
            "MPF8002",
            "",
            () =>
                Published(
                    store =>
                        store.PutAsync(new FeedStoreDocument { Path = ".morningpost/manifest.json" }, "[]"u8.ToArray()).AsTask()
                            .GetAwaiter().GetResult(),
                    [Issue])),
        ("MPF8003", "issues[20]", () => Published(store => Publish(store, MadeUpIssues.List(200)), MadeUpIssues.List(20))),
        ("MPF8004", "", () => Published(store => store.FailAt = 1, [Issue])),
        ("MPF8005", "issues[1].id", () => Published(_ => { }, [Issue, Issue])),
        ("MPF8006", "", () => Published(store => store.LoseLockAt = 1, [Issue])),
        ("MPF8007", "issues", () => Published(store => Publish(store, [Issue]), [], Newsletter with { Updated = Issue.Published })),
        (
            "MPF8008",
            "id",
            () => Published(store => Publish(store, [Issue]), [Issue], Newsletter with { Id = "tag:everything.example,2026:other" })),
        (
            "MPF8009",
            "writeHeaders",
            () =>
                Published(
                    _ => { },
                    [Issue],
                    options: new FeedPublisherOptions
                    {
                        WriteHeaders = true,
                        BaseUrl = new Uri("https://everything.example/" + new string('a', 2000) + "/"),
                    })),
        ("MPF8010", "", () => MadeAnew()),
        ("MPF8011", "", () => Redirects()),
        (
            "MPF8012",
            "layout",
            () =>
                Published(
                    _ => { },
                    [Issue],
                    options: new FeedPublisherOptions
                    {
                        Layout = new FeedLayout { Rss = "feed", Atom = "feed" },
                        Projections = [MorningPost.Feeds.Projection.IssueProjection.Issues],
                    })),
    ];

    private static FeedExtension Odd =>
        new() { Namespace = new FeedNamespace { Prefix = "odd", Uri = "urn:example:odd", JsonName = "_odd", About = Page } };

    private const string Minimal =
        """{ "id": "a", "title": "T", "url": "https://example.org/", "published": "2026-10-22T06:30:00Z", "sections": [] }""";

    public static TheoryData<int> All { get; } = [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_broken_rule_is_found_where_it_is_broken(int number)
    {
        var (code, path, broken) = Cases[number];

        var findings = broken();

        Assert.True(
            findings.Count(finding => finding.Code == code && finding.Path == path) == 1,
            $"{code} at \"{path}\" isn't among the findings: {string.Join("; ", findings)}");
        var finding = findings.Single(finding => finding.Code == code && finding.Path == path);
        Assert.False(string.IsNullOrWhiteSpace(finding.Message));
        Assert.NotNull(finding.Rule);
        Assert.NotNull(finding.Help);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_case() =>
        Assert.Equal(Rules().Select(rule => rule.Code), Cases.Select(broken => broken.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Models_that_break_no_rule_have_no_findings()
    {
        Assert.Empty(FeedValidator.Validate(Newsletter));
        Assert.DoesNotContain(FeedValidator.Validate(Issue), finding => finding.Severity != FeedSeverity.Info);
        Assert.Empty(FeedValidator.Validate(Feed));
        Assert.All(
            Everything.Items.Skip(1),
            item => Assert.DoesNotContain(FeedValidator.Validate(item, Feed), finding => finding.Severity == FeedSeverity.Error));
    }

    [Fact]
    public void Strict_makes_errors_of_warnings_and_leaves_the_rest()
    {
        var findings = FeedValidator.Validate(Feed with { Description = null, Title = "A; B" });

        Assert.Equal([FeedSeverity.Info, FeedSeverity.Warning], findings.Select(finding => finding.Severity));
        Assert.Equal(
            [FeedSeverity.Info, FeedSeverity.Error], FeedValidator.TreatWarningsAsErrors(findings).Select(finding => finding.Severity));
    }

    [Fact]
    public void A_strict_writer_refuses_what_the_validator_warns_of()
    {
        Assert.Equal(
            "MPF1005",
            Assert.Single(
                Refused(
                    FeedFormat.Rss,
                    Feed with { Description = null },
                    new FeedWriterOptions { Policy = new() { TreatWarningsAsErrors = true } })).Code);
        Assert.Empty(Refused(FeedFormat.Rss, Feed with { Description = null }));
    }

    [Fact]
    public async Task The_table_in_the_documentation_is_the_rules()
    {
        var table = new StringBuilder("""
            # Diagnostics

            What the validator, the writers and the readers find. A code keeps its meaning for ever. Writers refuse errors; in strict mode
            (`FeedWriterPolicy.TreatWarningsAsErrors`, `FeedValidator.TreatWarningsAsErrors`) warnings are errors too. MPF1… is about newsletters and feeds, MPF2… about issues and items,
            MPF3… about texts and URLs, MPF4… about HTML (the package MorningPost.Feeds.Html), MPF5… about files, MPF6… about extensions, MPF7… about reading,
            MPF8… about publishing, MPF9… about code that uses the library (an analyzer in the package says it when that is compiled, and offers a fix).

            | code | severity | rule | what to do |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        var file = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Validation", "DIAGNOSTICS.md");
        var written = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";

        // The rows about HTML, Markdown and code are held to it by the tests of their packages.
        var others = written.Split('\n').Where(line => line.StartsWith("| MPF4", StringComparison.Ordinal)
            || line.StartsWith("| MPF51", StringComparison.Ordinal) || line.StartsWith("| MPF9", StringComparison.Ordinal));
        var rows = Rules().Select(rule => $"| {rule.Code} | {rule.Severity} | {rule.Rule[1..^1]} | {rule.Help} |");
        foreach (var row in rows.Concat(others).Order(StringComparer.Ordinal))
            table.Append(row).Append('\n');

        if (written != table.ToString())
            await File.WriteAllTextAsync(
                Path.ChangeExtension(file, "received.md"), table.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(table.ToString(), written);
    }

    private static IEnumerable<FeedRule> Rules() => typeof(FeedRule).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(FeedRule))
        .Select(field => (FeedRule)field.GetValue(null)!)
        .DistinctBy(rule => rule.Code)
        .OrderBy(rule => rule.Code, StringComparer.Ordinal);

    private static PodcastShow Show(PodcastCategory category, PodcastOwner? owner) =>
        new() { Categories = [category], IsExplicit = false, Owner = owner };

    private static IReadOnlyList<FeedDiagnostic> Xml(FeedExtension extension) =>
        FeedValidator.Validate(Feed with { Extensions = [.. Shown(extension)] });

    private static IReadOnlyList<FeedDiagnostic> Json(FeedExtension extension) =>
        FeedValidator.Validate(Feed with { Extensions = [extension] });

    private static IEnumerable<FeedExtension> Shown(FeedExtension extension) =>
        [extension.Elements.Count > 0 ? extension : extension with { Elements = [new ExtensionElement { Name = "a" }] }];

    private static ExtensionElement Inside(FeedNamespace vocabulary) =>
        new() { Name = "a", Children = [new ExtensionElement { Name = "b", Namespace = vocabulary }] };

    private static ExtensionElement Attributed(params string[] names) =>
        new() { Name = "a", Attributes = [.. names.Select(name => new ExtensionAttribute { Name = name, Value = "" })] };

    private static FeedExtension Extension(Uri? about)
    {
        using var json = JsonDocument.Parse("""{"a":1}""");
        return new FeedExtension
        {
            Namespace = new FeedNamespace { Prefix = "x", Uri = "https://example.org/ns/x", JsonName = "_x", About = about },
            Elements = [new ExtensionElement { Name = "a" }],
            Json = json.RootElement.Clone(),
        };
    }

    private static byte[] Rss(string item) =>
        Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>T</title><item><title>I</title>{item}</item></channel></rss>");

    private static IReadOnlyList<FeedDiagnostic> Read(string json) => Caught(() => IssueJson.ReadIssue(Encoding.UTF8.GetBytes(json)));

    private static IReadOnlyList<FeedDiagnostic> Refused(FeedFormat format, Feed feed, FeedWriterOptions? options = null) =>
        Caught(() => FeedWriter.WriteAsync(Stream.Null, format, feed, Array.Empty<FeedItem>(), options).GetAwaiter().GetResult());

    private static IReadOnlyList<FeedDiagnostic> Listed(Listing listing) =>
        FeedValidator.Validate(Issue with { Sections = [new ListingsSection { Key = "jobs", Listings = [listing] }] });

    private static IReadOnlyList<FeedDiagnostic> Refused(OpmlOutline outline) =>
        Caught(() => Opml.Write(new ArrayBufferWriter<byte>(), new OpmlDocument { Outlines = [outline] }));

    private static IReadOnlyList<FeedDiagnostic> Published(
        Action<MemoryStore> prepare, IReadOnlyList<Issue> issues, Newsletter? newsletter = null, FeedPublisherOptions? options = null)
    {
        var store = new MemoryStore();
        prepare(store);
        return Caught(() => Publish(store, issues, newsletter, options));
    }

    private static PublishResult Publish(
        MemoryStore store, IReadOnlyList<Issue> issues, Newsletter? newsletter = null, FeedPublisherOptions? options = null) =>
        new FeedPublisher(newsletter ?? Newsletter, store, options).PublishAsync(new IssueList(issues)).GetAwaiter().GetResult();

    private static IReadOnlyList<FeedDiagnostic> NotRead()
    {
        var folder = Directory.CreateTempSubdirectory("issues-");
        try
        {
            folder.CreateSubdirectory("issues");
            File.WriteAllText(Path.Combine(folder.FullName, "issues", "notes.txt"), "");
            File.WriteAllBytes(Path.Combine(folder.FullName, "newsletter.json"), IssueJson.Write(Newsletter));
            return IssueFolder.Open(folder.FullName).ValidateAsync().GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<FeedDiagnostic> MadeAnew()
    {
        var store = new MemoryStore();
        store.PutAsync(
            new FeedStoreDocument { Path = ".morningpost/manifest.json" },
            """{"version":1,"issues":0,"feeds":[],"corrected":[]}"""u8.ToArray()).AsTask().GetAwaiter().GetResult();
        return Publish(store, [Issue]).Findings;
    }

    private static IReadOnlyList<FeedDiagnostic> Redirects()
    {
        var (store, options) = (
            new MemoryStore(),
            new FeedPublisherOptions
            {
                WriteHeaders = true,
                PageItems = 1,
                SubscriptionItems = 1,
                Projections = [MorningPost.Feeds.Projection.IssueProjection.Issues],
            });
        Publish(store, MadeUpIssues.List(700), options: options);
        return Publish(store, MadeUpIssues.List(700), options: options with { Layout = new FeedLayout { Archive = "older" } }).Findings;
    }

    private static IReadOnlyList<FeedDiagnostic> Caught(Action broken)
    {
        try
        {
            broken();
            return [];
        }
        catch (FeedException e)
        {
            return e.Diagnostics;
        }
    }

    private static IReadOnlyList<FeedDiagnostic> OutOfOrder([CallerMemberName] string name = "")
    {
        var folder = Directory.CreateTempSubdirectory(name);
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "issues"));
            File.WriteAllBytes(Path.Combine(folder.FullName, "newsletter.json"), IssueJson.Write(Newsletter));
            File.WriteAllBytes(Path.Combine(folder.FullName, "issues", "1.json"), IssueJson.Write(Issue with { Id = "1" }));
            File.WriteAllBytes(
                Path.Combine(folder.FullName, "issues", "2.json"),
                IssueJson.Write(Issue with { Id = "2", Published = Issue.Published.AddDays(-1), Updated = null }));
            return IssueFolder.Open(folder.FullName).ValidateAsync().GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
