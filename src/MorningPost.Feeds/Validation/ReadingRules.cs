namespace MorningPost.Feeds.Validation;

/// <summary>MPF7…: documents that are read.</summary>
internal static class ReadingRules
{
    public static readonly FeedRule Malformed = new("MPF7001", FeedSeverity.Error, "(XML 1.0; RFC 8259)", "Tell the publisher that the document isn't well-formed.");
    public static readonly FeedRule UnknownFormat = new("MPF7002", FeedSeverity.Error, "(RSS 2.0, Atom 1.0 and JSON Feed can be read)", "Check the address: this is another kind of document.");
    public static readonly FeedRule Date = new("MPF7003", FeedSeverity.Warning, "(RFC 822; RFC 3339)", "Nothing: the date was left out.");
    public static readonly FeedRule Url = new("MPF7004", FeedSeverity.Warning, "(RFC 3986)", "Nothing: the URL was left out.");
    public static readonly FeedRule Number = new("MPF7005", FeedSeverity.Warning, "(the format's numbers are plain decimal digits)", "Nothing: the number was left out.");
    public static readonly FeedRule Extension = new("MPF7006", FeedSeverity.Info, "(Namespaces in XML; JSON Feed 1.1 extensions)", "Nothing: the extension was left out.");
    public static readonly FeedRule ValueType = new("MPF7007", FeedSeverity.Warning, "(JSON Feed 1.1)", "Nothing: the value was left out.");
}
