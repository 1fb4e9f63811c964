using System.ServiceModel.Syndication;
using System.Xml;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>The links of a feed or an item, each taken for the property it belongs to.</summary>
internal sealed class ImportedLinks(IEnumerable<SyndicationLink> links, Uri? baseUrl)
{
    /// <summary>Relations for which there are properties; what there is more than one of, or on an item, has no place.</summary>
    private static readonly string[] WithProperties =
    [
        "alternate", "enclosure", "license", "replies",
        "self", "hub", "current", "prev-archive", "next-archive", "first", "previous", "prev", "next", "last",
    ];

    private readonly List<(string Relation, Uri Url, SyndicationLink Link)> _links =
    [
        .. links.Select(link => (Relation: Relation(link), Url: Addresses.Of(link, baseUrl), Link: link))
            .Where(link => link.Url is not null)
            .Select(link => (link.Relation, link.Url!, link.Link)),
    ];

    /// <summary>The page: an alternate that is HTML or doesn't say what it is, or else the first.</summary>
    public Uri? Page() =>
        (Take("alternate", link => link.MediaType is null or "" or "text/html" or "application/xhtml+xml") ?? Take("alternate"))?.Url;

    /// <summary>The first link of a relation.</summary>
    public Uri? Url(string relation) => Take(relation)?.Url;

    public IEnumerable<Uri> Urls(string relation) => _links.Where(link => link.Relation == relation).Select(link => link.Url);

    /// <summary>The first link of a relation that is an address and nothing else.</summary>
    public Uri? BareUrl(string relation) => Take(relation, IsBare)?.Url;

    public IEnumerable<FeedAttachment> Attachments() => _links.Where(link => link.Relation == "enclosure").Select(link => new FeedAttachment
    {
        Url = link.Url,
        MediaType = string.IsNullOrEmpty(link.Link.MediaType) ? "application/octet-stream" : link.Link.MediaType,
        Title = link.Link.Title,
        // Zero is how both RSS and Syndication say that the length is unknown.
        Length = link.Link.Length > 0 ? link.Link.Length : null,
    });

    /// <summary>What is left once the others are taken.</summary>
    /// <param name="taken">An address that was taken for a property, with its relation.</param>
    public IReadOnlyList<FeedLink> Others((string Relation, Uri? Url) taken = default) =>
    [
        .. _links.Where(link => !WithProperties.Contains(link.Relation))
            .Where(link => !(link.Relation == taken.Relation && ReferenceEquals(link.Url, taken.Url)))
            .Select(link => new FeedLink
            {
                Relation = link.Relation,
                Url = link.Url,
                MediaType = link.Link.MediaType,
                Title = link.Link.Title,
                Language = link.Link.AttributeExtensions.GetValueOrDefault(new XmlQualifiedName("hreflang")),
            }),
    ];

    private (string Relation, Uri Url, SyndicationLink Link)? Take(string relation, Func<SyndicationLink, bool>? condition = null)
    {
        foreach (var link in _links)
        {
            if (link.Relation == relation && (condition is null || condition(link.Link)))
                return link;
        }

        return null;
    }

    private static bool IsBare(SyndicationLink link) => link is { MediaType: null, Title: null, AttributeExtensions.Count: 0 };

    private static string Relation(SyndicationLink link) =>
        string.IsNullOrEmpty(link.RelationshipType) ? "alternate" : link.RelationshipType;
}
