using System.Collections.Frozen;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Which names are which elements. Names are compared without case.</summary>
internal static class ElementNames
{
    private static readonly FrozenDictionary<string, Element> Rss = Names(
        (Element.Rss, "rss"), (Element.Channel, "channel"), (Element.Item, "item"), (Element.Image, "image"), (Element.Source, "source"),
        (Element.Title, "title"), (Element.Link, "link"), (Element.Description, "description"), (Element.Guid, "guid"),
            (Element.PubDate, "pubdate"),
        (Element.LastBuildDate, "lastbuilddate"), (Element.RssAuthor, "author managingeditor"), (Element.WebMaster, "webmaster"),
        (Element.Category, "category"), (Element.Comments, "comments"), (Element.Enclosure, "enclosure"), (Element.Url, "url"),
        (Element.Width, "width"), (Element.Height, "height"), (Element.Language, "language"), (Element.Copyright, "copyright"),
        (Element.Generator, "generator"), (Element.Ttl, "ttl"), (Element.Silent, "docs items"), (Element.Encoded, "encoded"),
        (Element.NoPlace, "cloud textinput skiphours skipdays rating"), (Element.Feed, "feed"), (Element.Rdf, "rdf"));

    private static readonly FrozenDictionary<string, Element> Atom = Names(
        (Element.Feed, "feed"), (Element.Entry, "entry"), (Element.AtomTitle, "title"), (Element.AtomLink, "link"), (Element.AtomId, "id"),
        (Element.AtomUpdated, "updated modified"), (Element.AtomPublished, "published issued"), (Element.AtomCreated, "created"),
        (Element.AtomSummary, "summary"), (Element.AtomContent, "content"), (Element.AtomCategory, "category"),
            (Element.AtomRights, "rights copyright"),
        (Element.AtomSubtitle, "subtitle tagline"), (Element.AtomGenerator, "generator"), (Element.AtomIcon, "icon"),
            (Element.AtomLogo, "logo"),
        (Element.AtomSource, "source"), (Element.Author, "author"), (Element.Contributor, "contributor"), (Element.PersonName, "name"),
        (Element.PersonEmail, "email"), (Element.PersonUri, "uri url homepage"), (Element.NoPlace, "info"), (Element.Rss, "rss"));

    private static readonly FrozenDictionary<string, Element> DublinCore = Names(
        (Element.Creator, "creator author"), (Element.DcContributor, "contributor"), (Element.DcDate, "date"),
            (Element.DcSubject, "subject"),
        (Element.DcLanguage, "language"), (Element.DcRights, "rights"), (Element.DcTitle, "title"), (Element.DcDescription, "description"));

    private static readonly FrozenDictionary<string, Element> Terms = Names(
        (Element.TermsCreated, "created issued available"), (Element.TermsModified, "modified"), (Element.Creator, "creator"));

    public static Element Find(Vocabulary vocabulary, string local) => vocabulary switch
    {
        Vocabulary.Rss => Find(Rss, local),
        Vocabulary.Atom => Find(Atom, local),
        Vocabulary.DublinCore => Find(DublinCore, local),
        Vocabulary.Terms => Find(Terms, local),
        Vocabulary.Rdf => Is(local, "RDF") ? Element.Rdf : Element.Unknown,
        Vocabulary.Content => Is(local, "encoded") ? Element.Encoded : Element.Unknown,
        Vocabulary.Syndication =>
            Is(local, "updatePeriod") ? Element.UpdatePeriod : Is(local, "updateFrequency") ? Element.UpdateFrequency : Element.Unknown,
        Vocabulary.History => Is(local, "archive") ? Element.Archive : Is(local, "complete") ? Element.Complete : Element.Unknown,
        Vocabulary.Tombstones =>
            Is(local, "deleted-entry") ? Element.DeletedEntry : Is(local, "comment") ? Element.TombstoneComment : Element.Unknown,
        Vocabulary.Xhtml => Is(local, "body") ? Element.XhtmlBody : Element.Unknown,
        Vocabulary.ITunes => Is(local, "author") ? Element.ITunesAuthor : Is(local, "summary") ? Element.ITunesSummary : Element.Unknown,
        Vocabulary.Media => Is(local, "content") ? Element.MediaContent : Element.Unknown,
        _ => Element.Unknown,
    };

    private static bool Is(string local, string name) => local.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Element Find(FrozenDictionary<string, Element> names, string local) => names.GetValueOrDefault(local, Element.Unknown);

    private static FrozenDictionary<string, Element> Names(params ReadOnlySpan<(Element Element, string Names)> elements)
    {
        var names = new Dictionary<string, Element>(StringComparer.OrdinalIgnoreCase);
        foreach (var (element, spellings) in elements)
        {
            foreach (var spelling in spellings.Split(' '))
                names[spelling] = element;
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
