using System.Net;
using System.Xml.Linq;
using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Formats.Atom;

/// <summary>Atom 1.0 with tombstones.</summary>
internal sealed class AtomReader(ReadingFindings findings)
{
    public static readonly XName Root = XmlFeedReading.Atom + "feed";
    private static readonly XNamespace Atom = XmlFeedReading.Atom;
    private static readonly XNamespace Tombstones = XmlNames.Tombstones;
    private readonly XmlFeedReading _xml = new(findings);

    public FeedDocument Read(XElement root) => new()
    {
        Format = FeedFormat.Atom,
        Feed = ReadFeed(root),
        Items = [.. root.Elements().Select(ReadChild).OfType<FeedItem>()],
        Diagnostics = findings.Found,
    };

    private FeedItem? ReadChild(XElement child) =>
        child.Name == Atom + "entry" ? ReadEntry(child)
        : child.Name == Tombstones + "deleted-entry" ? ReadTombstone(child)
        : null;

    private Feed ReadFeed(XElement feed) => new()
    {
        Title = ReadText(feed.Element(Atom + "title")) ?? "",
        Id = XmlFeedReading.Text(feed, Atom + "id"),
        Url = _xml.Link(feed, "alternate"),
        FeedUrl = _xml.Link(feed, "self"),
        Description = ReadText(feed.Element(Atom + "subtitle")),
        Language = LanguageOf(feed),
        Updated = _xml.Date(feed.Element(Atom + "updated")),
        Authors = ReadPeople(feed, "author"),
        Contributors = ReadPeople(feed, "contributor"),
        Categories = ReadCategories(feed),
        Rights = ReadText(feed.Element(Atom + "rights")),
        License = _xml.Link(feed, "license"),
        Icon = _xml.Url(feed.Element(Atom + "icon")),
        Logo = _xml.Url(feed.Element(Atom + "logo")) is { } logo ? new FeedImage { Url = logo } : null,
        Hubs = _xml.Hubs(feed),
        Links = _xml.Links(feed, "alternate", "self", "hub", "license", "first", "last", "next", "previous", "prev-archive", "next-archive", "current"),
        Paging = _xml.Paging(feed),
        Schedule = _xml.Schedule(feed, minutes: null),
        Extensions = _xml.Extensions(feed),
    };

    private FeedItem ReadEntry(XElement entry)
    {
        var published = _xml.Date(entry.Element(Atom + "published"));
        var updated = _xml.Date(entry.Element(Atom + "updated"));
        return new FeedItem
        {
            Id = entry.Element(Atom + "id")?.Value ?? "",
            Url = _xml.Link(entry, "alternate"),
            ExternalUrl = _xml.Link(entry, "related"),
            Title = ReadText(entry.Element(Atom + "title")),
            Summary = ReadText(entry.Element(Atom + "summary")),
            Content = ReadContent(entry.Element(Atom + "content")),
            Published = published,
            // Atom demands updated; it says something only where it differs.
            Updated = updated == published ? null : updated,
            Authors = ReadPeople(entry, "author"),
            Contributors = ReadPeople(entry, "contributor"),
            Categories = ReadCategories(entry),
            Attachments = ReadEnclosures(entry),
            Image = _xml.Image(entry),
            Language = LanguageOf(entry),
            Rights = ReadText(entry.Element(Atom + "rights")),
            License = _xml.Link(entry, "license"),
            CommentsUrl = _xml.Link(entry, "replies"),
            Source = ReadSource(entry.Element(Atom + "source")),
            Links = _xml.Links(entry, "alternate", "related", "license", "replies", "enclosure"),
            Extensions = _xml.Extensions(entry, XmlFeedReading.ImageElement(entry)),
        };
    }

    private FeedItem ReadTombstone(XElement tombstone) => new()
    {
        Id = tombstone.Attribute("ref")?.Value ?? "",
        Retraction = new FeedRetraction
        {
            When = findings.Date(XmlFeedReading.PathOf(tombstone), tombstone.Attribute("when")?.Value) ?? default,
            Reason = XmlFeedReading.Text(tombstone, Tombstones + "comment"),
        },
    };

    private static string? LanguageOf(XElement element) => element.Attribute(XNamespace.Xml + "lang")?.Value;

    /// <summary>A text construct as plain text.</summary>
    private static string? ReadText(XElement? text)
    {
        if (text is null)
            return null;
        var value = text.Attribute("type")?.Value == "html" ? WebUtility.HtmlDecode(text.Value) : text.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private static FeedContent? ReadContent(XElement? content) => content?.Attribute("type")?.Value switch
    {
        _ when content is null || content.Attribute("src") is not null => null,
        "html" or "text/html" => FeedContent.Html(content.Value),
        "xhtml" => FeedContent.Html(string.Concat(content.Elements().Take(1).SelectMany(div => div.Nodes()).Select(node => node.ToString(SaveOptions.DisableFormatting)))),
        _ => FeedContent.Text(content.Value),
    };

    private List<FeedPerson> ReadPeople(XElement parent, string element) =>
    [
        .. parent.Elements(Atom + element).Select(person => new FeedPerson
        {
            Name = XmlFeedReading.Text(person, Atom + "name"),
            Email = XmlFeedReading.Text(person, Atom + "email"),
            Url = _xml.Url(person.Element(Atom + "uri")),
        }),
    ];

    private List<FeedCategory> ReadCategories(XElement parent) =>
    [
        .. parent.Elements(Atom + "category").Where(category => !string.IsNullOrWhiteSpace(category.Attribute("term")?.Value))
            .Select(category => new FeedCategory
            {
                Term = category.Attribute("term")!.Value,
                Scheme = _xml.Url(category, "scheme"),
                Label = category.Attribute("label")?.Value,
            }),
    ];

    private List<FeedAttachment> ReadEnclosures(XElement entry)
    {
        var attachments = new List<FeedAttachment>();
        foreach (var link in entry.Elements(Atom + "link").Where(link => XmlFeedReading.Relation(link) == "enclosure"))
        {
            if (_xml.Url(link, "href") is not { } url)
                continue;
            attachments.Add(new FeedAttachment
            {
                Url = url,
                Type = link.Attribute("type")?.Value ?? "application/octet-stream",
                Length = _xml.Number(link, "length"),
                Title = link.Attribute("title")?.Value,
            });
        }

        return attachments;
    }

    private FeedSource? ReadSource(XElement? source)
    {
        if (source is null)
            return null;
        var self = _xml.Link(source, "self") ?? _xml.Url(source.Element(Atom + "id"));
        return self is null ? null : new FeedSource
        {
            Id = XmlFeedReading.Text(source, Atom + "id"),
            Title = ReadText(source.Element(Atom + "title")) ?? "",
            FeedUrl = self,
            Url = _xml.Link(source, "alternate"),
            Updated = _xml.Date(source.Element(Atom + "updated")),
        };
    }
}
