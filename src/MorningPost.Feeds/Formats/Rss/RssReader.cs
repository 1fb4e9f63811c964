using System.Net;
using System.Xml.Linq;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Formats.Rss;

/// <summary>RSS 2.0 with the modules that its writer knows.</summary>
internal sealed class RssReader(ReadingFindings findings)
{
    private static readonly XNamespace Content = XmlNames.Content;
    private static readonly XNamespace DublinCore = XmlNames.DublinCore;
    private readonly XmlFeedReading _xml = new(findings);

    public FeedDocument Read(XElement root)
    {
        var channel = root.Element("channel")
            ?? throw new FeedException([ReadingRules.Malformed.At("rss", "there is no channel.")]);
        return new FeedDocument
        {
            Format = FeedFormat.Rss,
            Feed = ReadFeed(channel),
            Items = [.. channel.Elements("item").Select(ReadItem)],
            Diagnostics = findings.Found,
        };
    }

    private Feed ReadFeed(XElement channel) => new()
    {
        Title = channel.Element("title")?.Value ?? "",
        Url = _xml.Url(channel.Element("link")),
        FeedUrl = _xml.Link(channel, "self"),
        Description = XmlFeedReading.Text(channel, "description"),
        Language = XmlFeedReading.Text(channel, "language"),
        Updated = _xml.Date(channel.Element("lastBuildDate")),
        Authors = ReadAuthors(channel, "managingEditor"),
        Contributors = ReadNames(channel, "contributor"),
        Categories = ReadCategories(channel),
        Rights = XmlFeedReading.Text(channel, "copyright"),
        License = _xml.Link(channel, "license"),
        Logo = ReadLogo(channel.Element("image")),
        Hubs = _xml.Hubs(channel),
        Links = _xml.Links(channel, "self", "hub", "license", "alternate", "first", "last", "next", "previous", "prev-archive", "next-archive", "current"),
        Paging = _xml.Paging(channel),
        Schedule = _xml.Schedule(channel, channel.Element("ttl") is { } ttl ? findings.Number(XmlFeedReading.PathOf(ttl), ttl.Value) : null),
        Extensions = _xml.Extensions(channel),
    };

    private FeedItem ReadItem(XElement item)
    {
        var description = item.Element("description")?.Value;
        var encoded = item.Element(Content + "encoded")?.Value;
        var url = _xml.Url(item.Element("link"));
        return new FeedItem
        {
            Id = XmlFeedReading.Text(item, "guid") ?? url?.OriginalString ?? "",
            Url = url ?? PermaLink(item.Element("guid")),
            ExternalUrl = _xml.Link(item, "related"),
            Title = XmlFeedReading.Text(item, "title"),
            // Beside content:encoded the description is the summary, plain text that was escaped for HTML.
            Summary = encoded is null || string.IsNullOrWhiteSpace(description) ? null : WebUtility.HtmlDecode(description),
            Content = (encoded ?? description) is { } html && !string.IsNullOrWhiteSpace(html) ? FeedContent.Html(html) : null,
            Published = _xml.Date(item.Element("pubDate")),
            Updated = _xml.Date(item.Element(XmlFeedReading.Atom + "updated")),
            Authors = ReadAuthors(item, "author"),
            Contributors = ReadNames(item, "contributor"),
            Categories = ReadCategories(item),
            Attachments = [.. ReadEnclosures(item), .. _xml.MediaAttachments(item)],
            Image = _xml.Image(item),
            Language = XmlFeedReading.Text(item, DublinCore + "language"),
            Rights = XmlFeedReading.Text(item, DublinCore + "rights"),
            License = _xml.Link(item, "license"),
            CommentsUrl = _xml.Url(item.Element("comments")),
            Source = ReadSource(item.Element("source")),
            Links = _xml.Links(item, "related", "license", "alternate", "self", "enclosure"),
            Extensions = _xml.Extensions(item, [XmlFeedReading.ImageElement(item), .. XmlFeedReading.AttachmentElements(item)]),
        };
    }

    private Uri? PermaLink(XElement? guid) => guid?.Attribute("isPermaLink")?.Value is null or "true" ? _xml.Url(guid) : null;

    private static List<FeedPerson> ReadAuthors(XElement parent, string emailElement)
    {
        var authors = ReadNames(parent, "creator");
        if (authors.Count == 0 && XmlFeedReading.Text(parent, emailElement) is { } text)
            authors.Add(ReadMailbox(text));
        return authors;
    }

    /// <summary><c>mail (Name)</c>, or whatever stands there.</summary>
    private static FeedPerson ReadMailbox(string text)
    {
        text = text.Trim();
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && text.AsSpan(0, open).Contains('@'))
            return new FeedPerson { Email = text[..open], Name = text[(open + 2)..^1] };
        return text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? new FeedPerson { Email = text } : new FeedPerson { Name = text };
    }

    private static List<FeedPerson> ReadNames(XElement parent, string element) =>
        [.. parent.Elements(DublinCore + element).Where(name => !string.IsNullOrWhiteSpace(name.Value)).Select(name => new FeedPerson { Name = name.Value })];

    private List<FeedCategory> ReadCategories(XElement parent) =>
    [
        .. parent.Elements("category").Where(category => !string.IsNullOrWhiteSpace(category.Value))
            .Select(category => new FeedCategory { Term = category.Value, Scheme = _xml.Url(category, "domain") }),
    ];

    private IEnumerable<FeedAttachment> ReadEnclosures(XElement item)
    {
        foreach (var enclosure in item.Elements("enclosure"))
        {
            if (_xml.Url(enclosure, "url") is not { } url)
                continue;
            yield return new FeedAttachment
            {
                Url = url,
                Type = enclosure.Attribute("type")?.Value ?? "application/octet-stream",
                // Zero is how RSS says that the length is unknown.
                Length = _xml.Number(enclosure, "length") is > 0 and var length ? length : null,
            };
        }
    }

    private FeedSource? ReadSource(XElement? source) =>
        source is not null && _xml.Url(source, "url") is { } url ? new FeedSource { Title = source.Value, FeedUrl = url } : null;

    private FeedImage? ReadLogo(XElement? image) =>
        image is not null && _xml.Url(image.Element("url")) is { } url
            ? new FeedImage
            {
                Url = url,
                Alt = XmlFeedReading.Text(image, "description"),
                Width = findings.Size("image/width", image.Element("width")?.Value),
                Height = findings.Size("image/height", image.Element("height")?.Value),
            }
            : null;
}
