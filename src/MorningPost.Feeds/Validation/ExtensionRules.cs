namespace MorningPost.Feeds.Validation;

/// <summary>MPF6…: extensions.</summary>
internal static class ExtensionRules
{
    public static readonly FeedRule SameJsonName = new(
        "MPF6001", FeedSeverity.Error, "(JSON Feed 1.1: an object has each key once)",
        "Give one of the vocabularies another JsonName, or put both into one object.");
    public static readonly FeedRule NoAbout = new(
        "MPF6002", FeedSeverity.Warning, "(JSON Feed 1.1: an extension says what it is about)",
        "Set the vocabulary's About to a page that explains it.");
    public static readonly FeedRule Undeclared = new(
        "MPF6003", FeedSeverity.Info, "(Namespaces in XML; readers expect them on the root)",
        "Nothing for items written as a collection; for a stream, add the vocabulary to the feed's Namespaces, or each element declares "
            + "it.");
    public static readonly FeedRule NoJson = new(
        "MPF6004", FeedSeverity.Info, "(JSON Feed 1.1 has no elements)",
        "Nothing, if RSS and Atom are enough; otherwise set JsonName and Json.");
    public static readonly FeedRule NoElements = new(
        "MPF6005", FeedSeverity.Info, "(RSS and Atom have no JSON)",
        "Nothing, if JSON Feed is enough; otherwise give the extension elements.");
    public static readonly FeedRule NoAlternatives = new(
        "MPF6006", FeedSeverity.Warning, "(Media RSS 1.5.1 media:group: the same content in different files)",
        "Give the group another file, or make the only one an attachment.");
    public static readonly FeedRule NoShow = new(
        "MPF6007", FeedSeverity.Warning,
        "(Apple's guide to RSS: a podcast has itunes:category and itunes:explicit; validators want the owner's address too)",
        "Give the feed the extensions of a PodcastShow that says all of it, or the newsletter a Show.");
    public static readonly FeedRule Category = new(
        "MPF6008", FeedSeverity.Warning, "(Apple Podcasts categories)",
        "Choose one of Apple's list, spelled as there.");

    public static readonly FeedRule Prefix = new(
        "MPF6009", FeedSeverity.Error, "(Namespaces in XML 1.0 §3: a prefix is a name without a colon, and xml… is reserved)",
        "Give the vocabulary a prefix such as itunes or geo.");

    public static readonly FeedRule Namespace = new(
        "MPF6010", FeedSeverity.Error,
        "(Namespaces in XML 1.0 §2.2: a namespace is named by an absolute URI; RFC 4287 §6.4: made-up elements aren't in Atom's)",
        "Name the vocabulary by an absolute URI of its own, in ASCII, such as https://example.org/ns/1.");

    public static readonly FeedRule Name = new(
        "MPF6011", FeedSeverity.Error, "(Namespaces in XML 1.0 §4: the local name of an element or attribute is a name without a colon)",
        "Write the name without a prefix: letters, digits, - and _, beginning with a letter; set Namespace for another vocabulary's.");

    public static readonly FeedRule SameAttribute = new(
        "MPF6012", FeedSeverity.Error, "(Namespaces in XML 1.0 §6.3: an element has each attribute once)",
        "Leave one of them out.");

    public static readonly FeedRule JsonName = new(
        "MPF6013", FeedSeverity.Error, "(JSON Feed 1.1: an extension's name begins with _ and a letter and holds no dot)",
        "Name it such as _example.");

    public static readonly FeedRule JsonKey = new(
        "MPF6014", FeedSeverity.Error,
        "(JSON Feed 1.1: keys in an extension hold no dot and don't begin with _; RFC 8259 §4: they are unique)",
        "Rename the key.");

    public static readonly FeedRule TooDeep = new(
        "MPF6015", FeedSeverity.Error, "(common parsers refuse XML that is deeper than 256 elements)",
        "Flatten the extension.");

    public static readonly FeedRule JsonKind = new(
        "MPF6016", FeedSeverity.Warning, "(JSON Feed 1.1: extensions are objects)",
        "Put the value into an object, under a key of its own.");

    public static readonly FeedRule Required = new(
        "MPF6017", FeedSeverity.Error, "(Apple's guide to RSS; Podcasting 2.0; Media RSS 1.5.1)",
        "Fill it in, or leave the whole thing out.");

    public static readonly FeedRule Number = new(
        "MPF6018", FeedSeverity.Error, "(Apple's guide to RSS; Podcasting 2.0; Media RSS 1.5.1)",
        "Use a number or a time above zero, or none where it isn't known.");

    public static readonly FeedRule Word = new(
        "MPF6019", FeedSeverity.Error, "(Media RSS 1.5.1)",
        "Use a word of the list that the specification names.");

    public static readonly FeedRule Long = new(
        "MPF6020", FeedSeverity.Warning, "(Apple's guide to RSS: names of up to 255 characters; Podcasting 2.0: up to 128)",
        "Shorten it: directories cut it off or refuse it.");
}
