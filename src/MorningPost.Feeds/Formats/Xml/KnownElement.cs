namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The elements that have a meaning in a feed or an item, by what they say.</summary>
internal enum KnownElement : byte
{
    Unknown,

    // What holds others.
    Rss, Rdf, Channel, Item, Feed, Entry, Image, Source, AtomSource, Author, Contributor, DeletedEntry,

    // RSS.
    Title, Link, Description, Guid, PubDate, LastBuildDate, RssAuthor, WebMaster, Category, Comments, Enclosure, Url, Width, Height,
    Language, Copyright, Generator, Ttl, Docs, Items, Silent, NoPlace,

    // Atom.
    AtomTitle, AtomLink, AtomId, AtomUpdated, AtomPublished, AtomCreated, AtomSummary, AtomContent, AtomCategory, AtomRights, AtomSubtitle,
    AtomGenerator, AtomIcon, AtomLogo, PersonName, PersonEmail, PersonUri, TombstoneComment,

    // Modules.
    Encoded, XhtmlBody, Creator, DcContributor, DcDate, DcSubject, DcLanguage, DcRights, DcTitle, DcDescription,
    TermsCreated, TermsModified, UpdatePeriod, UpdateFrequency, Archive, Complete, MediaFile,
    ITunesAuthor, ITunesSummary,
}
