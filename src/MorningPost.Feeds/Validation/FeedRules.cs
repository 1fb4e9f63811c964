namespace MorningPost.Feeds.Validation;

/// <summary>MPF1…: newsletters and feeds.</summary>
internal static class FeedRules
{
    public static readonly FeedRule Title = new(
        "MPF1001", FeedSeverity.Error, "(RSS 2.0 channel; RFC 4287 §4.1.1; JSON Feed 1.1 title)", "Give it a title in plain text.");
    public static readonly FeedRule Id = new(
        "MPF1002", FeedSeverity.Error,
        "(RFC 4287 §4.2.6: an id is an absolute IRI)",
        "Use a tag: URI such as tag:example.org,2026:newsletter, or the home page's URL, and never change it.");
    public static readonly FeedRule CanonicalId = new(
        "MPF1003", FeedSeverity.Warning,
        "(RFC 4287 §4.2.6.1: ids are compared as strings, so one spelling only)",
        "Write scheme and host in lower case, leave out a default port, end a bare host with a slash.");
    public static readonly FeedRule Url = new(
        "MPF1004", FeedSeverity.Error, "(RSS 2.0: a channel has a link)", "Set the feed's Url to its home page.");
    public static readonly FeedRule Description = new(
        "MPF1005", FeedSeverity.Warning,
        "(RSS 2.0: a channel has a description; the title stands for it)",
        "Say in a sentence what the feed is about.");
    public static readonly FeedRule Language = new(
        "MPF1006", FeedSeverity.Error, "(BCP 47; RSS Best Practices 4.1.1.10)", "Use a tag such as en, pt-BR or zh-Hant.");
    public static readonly FeedRule NoLanguage = new(
        "MPF1007", FeedSeverity.Warning,
        "(RSS Best Practices 4.1.1.10; RFC 4287 §2)",
        "Set the language, so that readers hyphenate, speak and search it right.");
    public static readonly FeedRule NoUpdated = new(
        "MPF1008", FeedSeverity.Error,
        "(RFC 4287 §4.1.1: a feed has exactly one updated)",
        "Set Updated: with no item to take a date from, none is made up.");
    public static readonly FeedRule NoAuthor = new(
        "MPF1009", FeedSeverity.Error, "(RFC 4287 §4.1.1, §4.1.2: an author on the feed or on every entry)", "Name an author on the feed.");
    public static readonly FeedRule TitleCharacters = new(
        "MPF1010", FeedSeverity.Info,
        "(Thunderbird stops polling a feed whose title holds ; or # or is very long, and an Atom feed whose title holds & or <)",
        "Choose a plainer title if those readers matter.");
    public static readonly FeedRule Logo = new(
        "MPF1011", FeedSeverity.Info,
        "(RSS Best Practices 4.1.1.9: image is a GIF, JPEG or PNG)",
        "Nothing, if Atom and JSON Feed are enough; RSS shows the icon in its place, or no image.");
    public static readonly FeedRule NoFeedUrl = new(
        "MPF1012", FeedSeverity.Warning,
        "(RSS Best Practices 5.1.1; RFC 4287 §4.1.1; JSON Feed 1.1 feed_url)",
        "Set FeedUrl to the address that the document will have.");
    public static readonly FeedRule Paging = new(
        "MPF1013", FeedSeverity.Error,
        "(RFC 5005 §2-4)",
        "A complete feed has no other pages; an archive isn't complete; the first page has no previous, the last no next.");
    public static readonly FeedRule ArchiveCurrent = new(
        "MPF1014", FeedSeverity.Warning, "(RFC 5005 §4: archives link their subscription document)", "Set Paging.Current.");
    public static readonly FeedRule Schedule = new(
        "MPF1015", FeedSeverity.Error, "(RSS 2.0 ttl; RSS Syndication module)", "Use a whole number from 1.");
    public static readonly FeedRule Hub = new(
        "MPF1016", FeedSeverity.Info,
        "(W3C WebSub; JSON Feed 1.1 hubs)",
        "Nothing, if JSON Feed is enough; RSS and Atom know WebSub hubs only.");
    public static readonly FeedRule Relation = new(
        "MPF1017", FeedSeverity.Error,
        "(RFC 4287 §4.2.7.2)",
        "Use a relation that IANA has registered or an absolute IRI; alternate, self, enclosure, hub, license, replies and paging have "
            + "properties of their own.");
    public static readonly FeedRule Generator = new(
        "MPF1019", FeedSeverity.Error, "(RFC 4287 §4.2.4; RSS 2.0 generator)", "Name the software, or set the option Generator to null.");
    public static readonly FeedRule NextUrl = new(
        "MPF1018", FeedSeverity.Error, "(JSON Feed 1.1: next_url is never the feed_url)", "Point to the document with older items.");
}
