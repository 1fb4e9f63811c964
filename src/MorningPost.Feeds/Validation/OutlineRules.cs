namespace MorningPost.Feeds.Validation;

/// <summary>MPF71…: OPML documents.</summary>
internal static class OutlineRules
{
    public static readonly FeedRule Malformed = new("MPF7101", FeedSeverity.Error, "(XML 1.0)", "Mend the document, or export it again.");
    public static readonly FeedRule NoOpml = new(
        "MPF7102", FeedSeverity.Error, "(OPML 2.0: the root is opml)", "Check the file: this is another kind of document.");
    public static readonly FeedRule Limit = new(
        "MPF7103", FeedSeverity.Error, "(the reader's limits)", "Raise the limit in OpmlReaderOptions, if the document is trusted.");
    public static readonly FeedRule NoText = new(
        "MPF7104", FeedSeverity.Warning, "(OPML 2.0: an outline has text)", "Nothing: its title is used instead, if it has one.");
    public static readonly FeedRule Value = new(
        "MPF7105", FeedSeverity.Warning, "(OPML 2.0: dates as in RFC 822; addresses are absolute)", "Nothing: the value was left out.");
    public static readonly FeedRule Attribute = new(
        "MPF7106", FeedSeverity.Error,
        "(XML 1.0: an element has each attribute once; OPML 2.0)",
        "Choose another name, of letters and digits; use the property where there is one.");
    public static readonly FeedRule Category = new(
        "MPF7107", FeedSeverity.Error,
        "(OPML 2.0: a comma separates categories)",
        "Make two categories of it, or write it without a comma.");
    public static readonly FeedRule Url = new(
        "MPF7108", FeedSeverity.Error, "(OPML 2.0: addresses are absolute)", "Write the whole URL, with https: and host.");
    public static readonly FeedRule TooDeep = new(
        "MPF7109", FeedSeverity.Error, "(readers of OPML go no deeper)", "Make the outline flatter.");
    public static readonly FeedRule Mended = new(
        "MPF7110", FeedSeverity.Warning, "(XML 1.0; OPML 2.0: text is plain)", "Nothing: it was read as it was probably meant.");
}
