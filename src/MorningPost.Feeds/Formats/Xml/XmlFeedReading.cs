using System.Xml.Linq;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>What RSS and Atom say alike: links, Media RSS, paging, extensions.</summary>
internal sealed class XmlFeedReading(ReadingFindings findings)
{
    public static readonly XNamespace Atom = XmlNames.Atom;
    public static readonly XNamespace Media = XmlNames.Media;
    private static readonly XNamespace FeedHistory = XmlNames.FeedHistory;
    private static readonly XNamespace Syndication = XmlNames.Syndication;

    private static readonly HashSet<string> Known = [XmlNames.Atom, XmlNames.Content, XmlNames.DublinCore, XmlNames.FeedHistory, XmlNames.Syndication, XmlNames.Tombstones];

    private XElement _at = null!;

    public ReadingFindings Findings { get; } = findings;

    /// <summary>The text of the first child of that name; null when there is none or it is blank.</summary>
    public static string? Text(XElement parent, XName name) =>
        parent.Element(name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static string PathOf(XElement element) =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName));

    public Uri? Url(XElement? element) => element is null ? null : Findings.Url(PathOf(element), element.Value);

    public DateTimeOffset? Date(XElement? element) => element is null ? null : Findings.Date(PathOf(element), element.Value);

    public Uri? Url(XElement element, XName attribute) => Findings.Url($"{PathOf(element)}/@{attribute.LocalName}", element.Attribute(attribute)?.Value);

    public long? Number(XElement element, XName attribute) => Findings.Number($"{PathOf(element)}/@{attribute.LocalName}", element.Attribute(attribute)?.Value);

    public int? Size(XElement element, XName attribute) => Findings.Size($"{PathOf(element)}/@{attribute.LocalName}", element.Attribute(attribute)?.Value);

    /// <summary>The URL of the first <c>atom:link</c> with the relation.</summary>
    public Uri? Link(XElement parent, string relation) =>
        parent.Elements(Atom + "link").FirstOrDefault(link => Relation(link) == relation) is { } link ? Url(link, "href") : null;

    public static string Relation(XElement link) => link.Attribute("rel")?.Value is { Length: > 0 } relation ? relation : "alternate";

    /// <summary>The links whose relation has no property.</summary>
    public IReadOnlyList<FeedLink> Links(XElement parent, params ReadOnlySpan<string> properties)
    {
        var links = new List<FeedLink>();
        foreach (var link in parent.Elements(Atom + "link"))
        {
            var relation = Relation(link);
            if (!properties.Contains(relation) && Url(link, "href") is { } url)
            {
                links.Add(new FeedLink
                {
                    Relation = relation,
                    Url = url,
                    Type = link.Attribute("type")?.Value,
                    Language = link.Attribute("hreflang")?.Value,
                    Title = link.Attribute("title")?.Value,
                });
            }
        }

        return links;
    }

    public IReadOnlyList<FeedHub> Hubs(XElement feed) =>
    [
        .. feed.Elements(Atom + "link").Where(link => Relation(link) == "hub").Select(link => Url(link, "href")).OfType<Uri>().Select(url => new FeedHub { Url = url }),
    ];

    public FeedPaging? Paging(XElement feed)
    {
        var paging = new FeedPaging
        {
            IsArchive = feed.Element(FeedHistory + "archive") is not null,
            IsComplete = feed.Element(FeedHistory + "complete") is not null,
            Current = Link(feed, "current"),
            PrevArchive = Link(feed, "prev-archive"),
            NextArchive = Link(feed, "next-archive"),
            First = Link(feed, "first"),
            Next = Link(feed, "next"),
            Previous = Link(feed, "previous"),
            Last = Link(feed, "last"),
        };
        return paging == new FeedPaging() ? null : paging;
    }

    public FeedSchedule? Schedule(XElement feed, long? minutes)
    {
        var schedule = new FeedSchedule
        {
            TimeToLive = minutes is > 0 and < int.MaxValue ? TimeSpan.FromMinutes(minutes.Value) : null,
            Period = Text(feed, Syndication + "updatePeriod")?.Trim() switch
            {
                "hourly" => FeedUpdatePeriod.Hourly,
                "daily" => FeedUpdatePeriod.Daily,
                "weekly" => FeedUpdatePeriod.Weekly,
                "monthly" => FeedUpdatePeriod.Monthly,
                "yearly" => FeedUpdatePeriod.Yearly,
                _ => null,
            },
            Frequency = feed.Element(Syndication + "updateFrequency") is { } frequency ? Findings.Size(PathOf(frequency), frequency.Value) ?? 1 : 1,
        };
        return schedule == new FeedSchedule() ? null : schedule;
    }

    public FeedImage? Image(XElement item)
    {
        var image = ImageElement(item);
        if (image is null || Url(image, "url") is not { } url)
            return null;
        return new FeedImage
        {
            Url = url,
            Alt = Text(image, Media + "description"),
            Caption = Text(image, Media + "title"),
            Width = Size(image, "width"),
            Height = Size(image, "height"),
            Type = image.Attribute("type")?.Value,
            Length = Number(image, "fileSize"),
        };
    }

    public IEnumerable<FeedAttachment> MediaAttachments(XElement item)
    {
        foreach (var media in AttachmentElements(item))
        {
            if (Url(media, "url") is not { } url)
                continue;
            yield return new FeedAttachment
            {
                Url = url,
                Type = media.Attribute("type")?.Value ?? "application/octet-stream",
                Length = Number(media, "fileSize"),
                Duration = Number(media, "duration") is >= 0 and < int.MaxValue and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                Title = Text(media, Media + "title"),
            };
        }
    }

    /// <summary>The <c>media:content</c> that is an item's image.</summary>
    public static XElement? ImageElement(XElement item) => Contents(item).FirstOrDefault(IsImage);

    /// <summary>The <c>media:content</c> that are an item's attachments in RSS: also pictures, where they don't say that they are there to be seen.</summary>
    public static IEnumerable<XElement> AttachmentElements(XElement item)
    {
        var image = ImageElement(item);
        return Contents(item).Where(media => media != image && media.Attribute("medium")?.Value != "image");
    }

    /// <summary>Everything in a namespace that the formats don't use themselves, one extension a namespace; and of Media RSS what isn't in the model already.</summary>
    /// <param name="parent">The feed or the item.</param>
    /// <param name="inModel">The elements of Media RSS that are the item's image and attachments.</param>
    public IReadOnlyList<FeedExtension> Extensions(XElement parent, params IEnumerable<XElement?> inModel)
    {
        _at = parent;
        var builder = new ExtensionTreeBuilder(message => Findings.Add(ReadingRules.Extension, PathOf(_at), message));
        var attributes = parent.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && IsExtension(attribute.Name));
        var elements = parent.Elements().Where(element => IsExtension(element.Name)).Except(inModel).OfType<XElement>();
        return
        [
            .. attributes.Cast<XObject>().Concat(elements).GroupBy(found => NameOf(found).NamespaceName).Select(group => Extension(builder, [.. group])).OfType<FeedExtension>(),
        ];
    }

    private FeedExtension? Extension(ExtensionTreeBuilder builder, IReadOnlyList<XObject> found)
    {
        var uri = NameOf(found[0]).NamespaceName;
        _at = found[0] as XElement ?? _at;
        if (!builder.Accepts(uri))
            return null;
        var extension = new FeedExtension
        {
            Namespace = builder.Namespace(uri, (found[0] as XElement ?? found[0].Parent)!.GetPrefixOfNamespace(uri)),
            Attributes = [.. found.OfType<XAttribute>().Select(attribute => new ExtensionAttribute { Name = attribute.Name.LocalName, Value = attribute.Value })],
            Elements = [.. found.OfType<XElement>().Select(element => Tree(builder, element)).OfType<ExtensionElement>()],
        };
        return extension.HasXml ? extension : null;
    }

    private ExtensionElement? Tree(ExtensionTreeBuilder builder, XElement root)
    {
        XNode node = root;
        while (true)
        {
            Enter(builder, node);
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
                continue;
            }

            for (var closed = node as XElement; ; closed = node.Parent!)
            {
                if (closed is not null)
                {
                    node = closed;
                    var tree = builder.Close();
                    if (node == root)
                        return tree;
                }

                if (node.NextNode is not null)
                    break;
            }

            node = node.NextNode;
        }
    }

    private void Enter(ExtensionTreeBuilder builder, XNode node)
    {
        if (node is XElement element)
            Open(builder, element);
        else if (node is XCData data)
            builder.CData(data.Value);
        else if (node is XText text)
            builder.Text(text.Value);
    }

    private void Open(ExtensionTreeBuilder builder, XElement element)
    {
        _at = element;
        if (!builder.Open(element.Name.LocalName, element.Name.NamespaceName, element.GetPrefixOfNamespace(element.Name.Namespace)))
            throw new FeedException([ReadingRules.Malformed.At(element.Name.LocalName, $"the extension is deeper than {FeedExtension.MaxDepth} elements.")]);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name;
            builder.Attribute(name.LocalName, name.NamespaceName, element.GetPrefixOfNamespace(name.Namespace), attribute.Value);
        }
    }

    private static IEnumerable<XElement> Contents(XElement item) => item.Elements(Media + "content").Where(media => media.Attribute("url") is not null);

    private static bool IsImage(XElement media) =>
        media.Attribute("medium")?.Value is { } medium
            ? medium == "image"
            : media.Attribute("type")?.Value.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool IsExtension(XName name) =>
        name.NamespaceName.Length > 0 && name.Namespace != XNamespace.Xml && !Known.Contains(name.NamespaceName);

    private static XName NameOf(XObject found) => (found as XAttribute)?.Name ?? ((XElement)found).Name;
}
