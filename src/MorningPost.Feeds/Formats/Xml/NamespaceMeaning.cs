namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The vocabularies whose elements have a place in the model.</summary>
internal enum NamespaceMeaning
{
    /// <summary>One that is kept as an extension.</summary>
    Other,

    /// <summary>RSS: no namespace, or one that RSS is given.</summary>
    Rss,

    /// <summary>Atom, 0.3 and 1.0.</summary>
    Atom,

    /// <summary>RDF, the frame of RSS 1.0.</summary>
    Rdf,

    /// <summary>The module <c>content</c> of RSS 1.0.</summary>
    Content,

    /// <summary>Dublin Core's fifteen elements.</summary>
    DublinCore,

    /// <summary>Dublin Core's terms.</summary>
    Terms,

    /// <summary>The module <c>syndication</c> of RSS 1.0.</summary>
    Syndication,

    /// <summary>RFC 5005.</summary>
    History,

    /// <summary>RFC 6721.</summary>
    Tombstones,

    /// <summary>XHTML.</summary>
    Xhtml,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>Apple's podcast tags.</summary>
    ITunes,
}
