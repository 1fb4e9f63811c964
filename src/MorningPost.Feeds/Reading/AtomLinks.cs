using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads <c>link</c> as Atom has it, in Atom and in RSS: by its relation.</summary>
internal sealed class AtomLinks(XmlContext context)
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    private readonly FeedBuilder _feed = context.Feed;
    private readonly ItemBuilder _item = context.Item;

    public void ReadOfItem(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        var relation = Relation(attributes);
        if (Url(name, attributes, baseUrl) is not { } url)
            return;
        switch (relation)
        {
            case "alternate":
                Alternate(name, ref _item.Alternate, ref _item.AlternateIsPage, url, attributes["type"u8]);
                break;
            case "related" when _item.ExternalUrl is null:
                _item.ExternalUrl = url;
                break;
            case "license" when _item.License is null:
                _item.License = url;
                break;
            case "replies" when context.IsAtom && _item.CommentsUrl is null:
                _item.CommentsUrl = url;
                break;
            case "enclosure":
                _item.Attachments.Add(new FeedAttachment
                {
                    Url = url,
                    MediaType = attributes["type"u8]?.Trim() ?? ElementReading.UnknownType,
                    Length = context.Number(name.ToString(), attributes["length"u8], "length"),
                    Title = attributes["title"u8],
                });
                break;
            case "self":
                context.NoPlace(name, $"the model has no place for the relation {ReadingFindings.Quote(relation)} of an item.");
                break;
            default:
                _item.Links.Add(Link(relation, url, attributes));
                break;
        }
    }

    public void ReadOfFeed(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        var relation = Relation(attributes);
        if (Url(name, attributes, baseUrl) is not { } url)
            return;
        switch (relation)
        {
            case "alternate":
                Alternate(name, ref _feed.Alternate, ref _feed.AlternateIsPage, url, attributes["type"u8]);
                context.Urls.Found(url, isSelf: false);
                break;
            case "self":
                context.Set(ref _feed.FeedUrl, name, url);
                context.Urls.Found(url, isSelf: true);
                break;
            case "license" when _feed.License is null:
                _feed.License = url;
                break;
            case "hub":
                _feed.Hubs.Add(new FeedHub { Url = url });
                break;
            case "current":
                _feed.Paging = _feed.Paging with { Current = _feed.Paging.Current ?? url };
                break;
            case "prev-archive":
                _feed.Paging = _feed.Paging with { PreviousArchive = _feed.Paging.PreviousArchive ?? url };
                break;
            case "next-archive":
                _feed.Paging = _feed.Paging with { NextArchive = _feed.Paging.NextArchive ?? url };
                break;
            case "first":
                _feed.Paging = _feed.Paging with { First = _feed.Paging.First ?? url };
                break;
            case "next":
                _feed.Paging = _feed.Paging with { Next = _feed.Paging.Next ?? url };
                break;
            case "previous" or "prev":
                _feed.Paging = _feed.Paging with { Previous = _feed.Paging.Previous ?? url };
                break;
            case "last":
                _feed.Paging = _feed.Paging with { Last = _feed.Paging.Last ?? url };
                break;
            default:
                _feed.Links.Add(Link(relation, url, attributes));
                break;
        }
    }

    public static string Relation(TagAttributes attributes)
    {
        var relation = attributes["rel"u8]?.Trim() ?? "alternate";
        if (relation.StartsWith(Registry, StringComparison.OrdinalIgnoreCase))
            relation = relation[Registry.Length..];
        // Registered names are compared without case (RFC 8288 §2.1.1).
        return relation.Contains(':', StringComparison.Ordinal) ? relation : relation.ToLowerInvariant();
    }

    private Uri? Url(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        if (attributes["href"u8] is { } href)
            return context.Urls.Read(name.ToString(), href, baseUrl, "href");
        if (attributes.Count > 0)
            context.Findings.Add(ReadingRules.Url, name.ToString(), "the link has no URL.");
        return null;
    }

    /// <summary>Of several alternates the page counts, whichever comes first.</summary>
    private void Alternate(ElementName name, ref Uri? alternate, ref bool isPage, Uri url, string? type)
    {
        var page = type is null || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);
        if (alternate is not null && alternate != url)
            context.NoPlace(name, "there are several alternate links.");
        if (alternate is null || (page && !isPage))
            (alternate, isPage) = (url, page);
    }

    private static FeedLink Link(string relation, Uri url, TagAttributes attributes) => new()
    {
        Relation = relation,
        Url = url,
        MediaType = attributes["type"u8],
        Language = attributes["hreflang"u8],
        Title = attributes["title"u8],
    };
}
