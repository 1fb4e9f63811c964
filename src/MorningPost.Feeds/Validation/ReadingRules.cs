namespace MorningPost.Feeds.Validation;

/// <summary>MPF7…: documents that are read.</summary>
internal static class ReadingRules
{
    public static readonly FeedRule Malformed = new(
        "MPF7001", FeedSeverity.Error, "(XML 1.0; RFC 8259)", "Tell the publisher that the document isn't well-formed.");
    public static readonly FeedRule UnknownFormat = new(
        "MPF7002", FeedSeverity.Error, "(RSS, Atom and JSON Feed can be read)", "Check the address: this is another kind of document.");
    public static readonly FeedRule Date = new("MPF7003", FeedSeverity.Warning, "(RFC 822; RFC 3339)", "Nothing: the date was left out.");
    public static readonly FeedRule Url = new("MPF7004", FeedSeverity.Warning, "(RFC 3986)", "Nothing: the URL was left out.");
    public static readonly FeedRule Number = new(
        "MPF7005", FeedSeverity.Warning, "(the format's numbers are plain decimal digits)", "Nothing: the number was left out.");
    public static readonly FeedRule Extension = new(
        "MPF7006", FeedSeverity.Info, "(Namespaces in XML; JSON Feed 1.1 extensions)", "Nothing: the extension was left out.");
    public static readonly FeedRule ValueType = new("MPF7007", FeedSeverity.Warning, "(JSON Feed 1.1)", "Nothing: the value was left out.");
    public static readonly FeedRule Mended = new(
        "MPF7008", FeedSeverity.Warning, "(XML 1.0; Namespaces in XML)", "Nothing: it was read as it was probably meant.");
    public static readonly FeedRule NoPlace = new(
        "MPF7009", FeedSeverity.Info, "(the model has one place, or none, for it)", "Nothing: it was left out.");
    public static readonly FeedRule Encoding = new(
        "MPF7010", FeedSeverity.Warning, "(XML 1.0 §4.3.3)", "Nothing: what isn't UTF-8 was read as windows-1252.");
    public static readonly FeedRule Limit = new(
        "MPF7011", FeedSeverity.Error, "(FeedReaderOptions)", "Raise the limit if the document is trusted.");
    public static readonly FeedRule More = new(
        "MPF7012", FeedSeverity.Info, "(FeedReaderOptions.MaxDiagnostics)", "Raise the limit to see them.");
    public static readonly FeedRule Relative = new(
        "MPF7013", FeedSeverity.Warning, "(RFC 3986 §5.1)", "Say where the document was found: FeedReaderOptions.BaseUrl.");
}
