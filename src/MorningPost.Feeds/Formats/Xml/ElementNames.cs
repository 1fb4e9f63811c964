using System.Collections.Frozen;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Which names are which elements. Names are compared without case.</summary>
internal static class ElementNames
{
    private static readonly FrozenDictionary<string, KnownElement> Rss = Names(
        (KnownElement.Rss, "rss"), (KnownElement.Channel, "channel"), (KnownElement.Item, "item"), (KnownElement.Image, "image"),
        (KnownElement.Source, "source"),
        (KnownElement.Title, "title"), (KnownElement.Link, "link"), (KnownElement.Description, "description"), (KnownElement.Guid, "guid"),
        (KnownElement.PubDate, "pubdate"),
        (KnownElement.LastBuildDate, "lastbuilddate"), (KnownElement.RssAuthor, "author managingeditor"),
        (KnownElement.WebMaster, "webmaster"),
        (KnownElement.Category, "category"), (KnownElement.Comments, "comments"), (KnownElement.Enclosure, "enclosure"),
        (KnownElement.Url, "url"),
        (KnownElement.Width, "width"), (KnownElement.Height, "height"), (KnownElement.Language, "language"),
        (KnownElement.Copyright, "copyright"),
        (KnownElement.Generator, "generator"), (KnownElement.Ttl, "ttl"), (KnownElement.Docs, "docs"), (KnownElement.Items, "items"),
        (KnownElement.Encoded, "encoded"),
        (KnownElement.NoPlace, "cloud textinput skiphours skipdays rating"), (KnownElement.Feed, "feed"), (KnownElement.Rdf, "rdf"));

    private static readonly FrozenDictionary<string, KnownElement> Atom = Names(
        (KnownElement.Feed, "feed"), (KnownElement.Entry, "entry"), (KnownElement.AtomTitle, "title"), (KnownElement.AtomLink, "link"),
        (KnownElement.AtomId, "id"),
        (KnownElement.AtomUpdated, "updated modified"), (KnownElement.AtomPublished, "published issued"),
        (KnownElement.AtomCreated, "created"),
        (KnownElement.AtomSummary, "summary"), (KnownElement.AtomContent, "content"), (KnownElement.AtomCategory, "category"),
        (KnownElement.AtomRights, "rights copyright"),
        (KnownElement.AtomSubtitle, "subtitle tagline"), (KnownElement.AtomGenerator, "generator"), (KnownElement.AtomIcon, "icon"),
        (KnownElement.AtomLogo, "logo"),
        (KnownElement.AtomSource, "source"), (KnownElement.Author, "author"), (KnownElement.Contributor, "contributor"),
        (KnownElement.PersonName, "name"),
        (KnownElement.PersonEmail, "email"), (KnownElement.PersonUri, "uri url homepage"), (KnownElement.NoPlace, "info"),
        (KnownElement.Rss, "rss"));

    private static readonly FrozenDictionary<string, KnownElement> DublinCore = Names(
        (KnownElement.Creator, "creator author"), (KnownElement.DcContributor, "contributor"), (KnownElement.DcDate, "date"),
        (KnownElement.DcSubject, "subject"),
        (KnownElement.DcLanguage, "language"), (KnownElement.DcRights, "rights"), (KnownElement.DcTitle, "title"),
        (KnownElement.DcDescription, "description"));

    private static readonly FrozenDictionary<string, KnownElement> Terms = Names(
        (KnownElement.TermsCreated, "created issued available"), (KnownElement.TermsModified, "modified"),
        (KnownElement.Creator, "creator"));

    public static KnownElement Find(NamespaceMeaning vocabulary, string local) => vocabulary switch
    {
        NamespaceMeaning.Rss => Find(Rss, local),
        NamespaceMeaning.Atom => Find(Atom, local),
        NamespaceMeaning.DublinCore => Find(DublinCore, local),
        NamespaceMeaning.Terms => Find(Terms, local),
        NamespaceMeaning.Rdf => Is(local, "RDF") ? KnownElement.Rdf : KnownElement.Unknown,
        NamespaceMeaning.Content => Is(local, "encoded") ? KnownElement.Encoded : KnownElement.Unknown,
        NamespaceMeaning.Syndication =>
            Is(local, "updatePeriod") ? KnownElement.UpdatePeriod : Is(local, "updateFrequency") ? KnownElement.UpdateFrequency
                : KnownElement.Unknown,
        NamespaceMeaning.History =>
            Is(local, "archive") ? KnownElement.Archive : Is(local, "complete") ? KnownElement.Complete : KnownElement.Unknown,
        NamespaceMeaning.Tombstones =>
            Is(local, "deleted-entry") ? KnownElement.DeletedEntry : Is(local, "comment") ? KnownElement.TombstoneComment
                : KnownElement.Unknown,
        NamespaceMeaning.Xhtml => Is(local, "body") ? KnownElement.XhtmlBody : KnownElement.Unknown,
        NamespaceMeaning.ITunes =>
            Is(local, "author") ? KnownElement.ITunesAuthor : Is(local, "summary") ? KnownElement.ITunesSummary : KnownElement.Unknown,
        NamespaceMeaning.Media => Is(local, "content") ? KnownElement.MediaFile : KnownElement.Unknown,
        _ => KnownElement.Unknown,
    };

    private static bool Is(string local, string name) => local.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static KnownElement Find(
        FrozenDictionary<string, KnownElement> names, string local) => names.GetValueOrDefault(local, KnownElement.Unknown);

    private static FrozenDictionary<string, KnownElement> Names(params ReadOnlySpan<(KnownElement Element, string Names)> elements)
    {
        var names = new Dictionary<string, KnownElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (element, spellings) in elements)
        {
            foreach (var spelling in spellings.Split(' '))
                names[spelling] = element;
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
