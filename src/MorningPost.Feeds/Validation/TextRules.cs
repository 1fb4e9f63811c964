namespace MorningPost.Feeds.Validation;

/// <summary>MPF3…: URLs and text wherever they stand.</summary>
internal static class TextRules
{
    public static readonly FeedRule RelativeUrl = new(
        "MPF3001", FeedSeverity.Error,
        "(RSS Best Practices 3.4; JSON Feed 1.1: URLs are absolute)",
        "Write the whole URL, with https: and host.");
    public static readonly FeedRule UrlScheme = new(
        "MPF3002", FeedSeverity.Error, "(readers open http and https; a call to subscribe may be a mailto)", "Use https.");
    public static readonly FeedRule IllegalUrl = new(
        "MPF3003", FeedSeverity.Info, "(RFC 3986 §2)", "Nothing: it is percent-encoded on the way out. Encode it yourself to choose how.");
    public static readonly FeedRule PrivateUrl = new(
        "MPF3004", FeedSeverity.Warning, "(RFC 3986 §3.2.1, §7.5)", "A feed is public: use a public host, and no user name or password.");
    public static readonly FeedRule InvalidCharacter = new(
        "MPF3005", FeedSeverity.Warning,
        "(XML 1.0 §2.2 Char)",
        "Take the character out; in a feed it becomes U+FFFD, or is refused where the options say so.");
    public static readonly FeedRule RefusedCharacter = InvalidCharacter with { Severity = FeedSeverity.Error };
    public static readonly FeedRule ControlCharacter = new(
        "MPF3006", FeedSeverity.Warning,
        "(XML 1.0 §2.2: C1 control characters are discouraged)",
        "This is mostly Windows-1252 text read as Latin-1: decode it again.");
    public static readonly FeedRule ReplacementCharacter = new(
        "MPF3007", FeedSeverity.Warning,
        "(Unicode: U+FFFD stands for what could not be decoded)",
        "The text was damaged before it came here: decode it again.");
    public static readonly FeedRule Markup = new(
        "MPF3008", FeedSeverity.Warning,
        "(RSS Best Practices 3.1; RFC 4287 §3.1.1.1: this is plain text)",
        "Readers will show the tags. Take them out, or use a body of HTML.");
    public static readonly FeedRule Entity = new(
        "MPF3009", FeedSeverity.Warning,
        "(RSS Best Practices 3.1; RFC 4287 §3.1.1.1: this is plain text)",
        "Readers will show the entity. Write the character itself.");
    public static readonly FeedRule ParagraphMarkup = new(
        "MPF3010", FeedSeverity.Info,
        "(a paragraph is plain text: readers see tags and entities as they stand)",
        "Nothing, if the text is about markup; otherwise write the character itself, or use a body of HTML.");
    public static readonly FeedRule ScriptUrl = new(
        "MPF3011", FeedSeverity.Error, "(RFC 4287 §8.1: readers must beware of script)", "Point to a page.");
    public static readonly FeedRule Direction = new(
        "MPF3012", FeedSeverity.Warning,
        "(Unicode UAX #9: an override turns every letter round, and what is opened is closed in the same text)",
        "Take overrides out; end an isolate with U+2069 and an embedding with U+202C. The marks U+200E and U+200F may stay.");
}
