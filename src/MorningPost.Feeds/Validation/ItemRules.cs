namespace MorningPost.Feeds.Validation;

/// <summary>MPF2…: issues, what they hold, and items.</summary>
internal static class ItemRules
{
    public static readonly FeedRule NoId = new(
        "MPF2001", FeedSeverity.Error, "(RFC 4287 §4.1.2; JSON Feed 1.1: an item has an id)", "Give it an id that never changes.");
    public static readonly FeedRule Id = new(
        "MPF2002", FeedSeverity.Error, "(RFC 4287 §4.2.6; RFC 3987)", "Use letters, digits, - . _ ~ or an absolute IRI.");
    public static readonly FeedRule DuplicateId = new(
        "MPF2003", FeedSeverity.Error,
        "(RSS Best Practices 4.1.1.20.6; JSON Feed 1.1: ids are unique in a feed)",
        "Give one of them another id; the one that is published keeps its own.");
    public static readonly FeedRule Title = new(
        "MPF2004", FeedSeverity.Error, "(RFC 4287 §4.1.2: an entry has a title)", "Give it a headline.");
    public static readonly FeedRule Nothing = new(
        "MPF2005", FeedSeverity.Error, "(RSS 2.0: an item has a title or a description)", "Give it a title, a summary or a body.");
    public static readonly FeedRule NoDate = new(
        "MPF2006", FeedSeverity.Error, "(RFC 4287 §4.1.2: an entry has exactly one updated)", "Set Published or Updated; none is made up.");
    public static readonly FeedRule UnsetDate = new(
        "MPF2007", FeedSeverity.Error,
        "(RFC 4287 §3.3: dates are as accurate as possible)",
        "This is a date that nobody set: set it, or leave it out.");
    public static readonly FeedRule UpdatedFirst = new(
        "MPF2008", FeedSeverity.Warning, "(RFC 4287 §4.2.15)", "An item can't change before it is published: correct one of the two.");
    public static readonly FeedRule ShortId = new(
        "MPF2009", FeedSeverity.Warning, "(RSS Best Practices 4.1.1.20.6: a guid is unique in the world)", "Use a tag: URI or a URL.");
    public static readonly FeedRule NoContentNoUrl = new(
        "MPF2010", FeedSeverity.Error, "(RFC 4287 §4.1.2: an entry without content has an alternate link)", "Give it a body or a URL.");
    public static readonly FeedRule NoText = new(
        "MPF2011", FeedSeverity.Warning, "(RFC 4287 §4.1.1.1: an entry without content has a summary)", "Give it a summary or a body.");
    public static readonly FeedRule NoUrl = new(
        "MPF2012", FeedSeverity.Warning, "(JSON Feed 1.1: url; RSS 2.0 link)", "Give it the URL of its page.");
    public static readonly FeedRule AtomId = new(
        "MPF2013", FeedSeverity.Error, "(RFC 4287 §4.2.6: an id is an absolute IRI)", "Use a tag: URI or a URL.");
    public static readonly FeedRule Key = new(
        "MPF2014", FeedSeverity.Error, "(ids are made of keys)", "Use letters, digits, - . _ ~, at least one.");
    public static readonly FeedRule DuplicateKey = new(
        "MPF2015", FeedSeverity.Error,
        "(ids are made of keys, and ids are unique)",
        "Give one of them another key; the one that is published keeps its own.");
    public static readonly FeedRule EmptyList = new(
        "MPF2016", FeedSeverity.Warning, "(a section without content is a heading over nothing)", "Fill it, or take the section out.");
    public static readonly FeedRule Number = new("MPF2017", FeedSeverity.Error, "(counting begins at 1)", "Use a whole number from 1.");
    public static readonly FeedRule Blank = new(
        "MPF2018", FeedSeverity.Error,
        "(the issue model: a reader must see something here)",
        "Write something, or take the whole thing out.");
    public static readonly FeedRule EmptyIssue = new(
        "MPF2019", FeedSeverity.Warning, "(RFC 4287 §4.1.1.1: content is not empty)", "Give the issue a section.");
    public static readonly FeedRule SeveralAttachments = new(
        "MPF2020", FeedSeverity.Info,
        "(RSS Best Practices 4.1.1.20.5: one enclosure an item)",
        "Nothing: RSS writes the first as enclosure and the others as media:content.");
    public static readonly FeedRule Length = new(
        "MPF2021", FeedSeverity.Error,
        "(RSS 2.0 enclosure; RFC 4287 §4.2.7.6; JSON Feed 1.1 size_in_bytes)",
        "Give the size in bytes, or none.");
    public static readonly FeedRule MediaType = new(
        "MPF2022", FeedSeverity.Error, "(RFC 6838: a type and a subtype)", "Use a MIME type such as audio/mpeg.");
    public static readonly FeedRule Dimension = new(
        "MPF2023", FeedSeverity.Error, "(Media RSS: width and height in pixels)", "Use a whole number from 1, or leave it out.");
    public static readonly FeedRule NoAlt = new(
        "MPF2024", FeedSeverity.Warning, "(HTML: img alt; WCAG 1.1.1)", "Say what the picture shows.");
    public static readonly FeedRule NobodyPerson = new(
        "MPF2025", FeedSeverity.Error, "(RFC 4287 §3.2; JSON Feed 1.1 authors)", "Give the person a name.");
    public static readonly FeedRule Email = new(
        "MPF2026", FeedSeverity.Error,
        "(RFC 4287 §3.2.3; RSS Best Practices 3.3: user@host)",
        "Write the bare address, without a name, its domain in ASCII (xn--).");
    public static readonly FeedRule NamelessPerson = new(
        "MPF2027", FeedSeverity.Warning,
        "(RFC 4287 §3.2.1: a person has a name; the URL stands for it, an e-mail address never does)",
        "Give the person a name.");
    public static readonly FeedRule SamePerson = new(
        "MPF2028", FeedSeverity.Warning, "(a byline names everybody once)", "Take one of the two out.");
    public static readonly FeedRule BlankCategory = new(
        "MPF2029", FeedSeverity.Error, "(RSS 2.0 category; RFC 4287 §4.2.2; JSON Feed 1.1 tags)", "Name the subject, or take it out.");
    public static readonly FeedRule Duration = new(
        "MPF2030", FeedSeverity.Error, "(JSON Feed 1.1 duration_in_seconds)", "Use a playing time of zero or more.");
    public static readonly FeedRule EmptyContent = new(
        "MPF2031", FeedSeverity.Warning, "(RFC 4287 §4.1.1.1: content is not empty)", "Write something, or leave the body out.");
    public static readonly FeedRule AltLeftOut = new(
        "MPF2032", FeedSeverity.Info,
        "(feedparser and what is built on it take a media:description for the summary or the content of an item that lacks one of the two)",
        "Give the item a summary; until then RSS and Atom leave out the picture's alternative text.");
    public static readonly FeedRule Future = new(
        "MPF2033", FeedSeverity.Warning,
        "(RSS Best Practices 4.1.1.20.8: readers don't hold back what is dated in the future)",
        "Publish it when its time has come, or correct the date.");
    public static readonly FeedRule NoLength = new(
        "MPF2034", FeedSeverity.Warning,
        "(RSS 2.0 enclosure: its length in bytes; podcast apps show and check it)",
        "Give the size in bytes: where there is none, RSS says 0.");
    public static readonly FeedRule SameAttachment = new(
        "MPF2035", FeedSeverity.Warning, "(an item offers each file once)", "Take one of the two out.");
    public static readonly FeedRule SameCategory = new(
        "MPF2036", FeedSeverity.Warning, "(an item is filed under a subject once)", "Take one of the two out.");
    public static readonly FeedRule NotNewestFirst = new(
        "MPF2037", FeedSeverity.Warning,
        "(RFC 4287 §4.2.15: a feed's updated is that of its newest change; without one of its own it is dated by its first item)",
        "Give the newest first, or as a collection, or set the feed's Updated.");
    public static readonly FeedRule RefusedOrder = NotNewestFirst with { Severity = FeedSeverity.Error };
    public static readonly FeedRule CommonId = new(
        "MPF2038", FeedSeverity.Warning,
        "(RFC 4287 §4.2.6: an id is unique in the world)",
        "Use a tag: URI, a URL or a UUID: this looks like an IRI, and no one owns its scheme.");
    public static readonly FeedRule SameVersion = new(
        "MPF2039", FeedSeverity.Error,
        "(RFC 4287 §4.1.1: entries with one id differ in updated)",
        "Give one of them another id, or the date of its change.");
    public static readonly FeedRule EndsFirst = new("MPF2040", FeedSeverity.Error, "(time runs forward)", "Correct one of the two.");
    public static readonly FeedRule TimeZone = new(
        "MPF2041", FeedSeverity.Error, "(the time zone database: Area/Location)", "Use a name such as Europe/Berlin.");
}
