namespace MorningPost.Feeds.Validation;

/// <summary>MPF6…: extensions.</summary>
internal static class ExtensionRules
{
    public static readonly FeedRule SameJsonName = new("MPF6001", FeedSeverity.Error, "(JSON Feed 1.1: an object has each key once)", "Give one of the vocabularies another JsonName, or put both into one object.");
    public static readonly FeedRule NoAbout = new("MPF6002", FeedSeverity.Warning, "(JSON Feed 1.1: an extension says what it is about)", "Set the vocabulary's About to a page that explains it.");
    public static readonly FeedRule Undeclared = new("MPF6003", FeedSeverity.Info, "(Namespaces in XML; readers expect them on the root)", "Add the vocabulary to the feed's Namespaces; until then it is declared on each element.");
    public static readonly FeedRule NoJson = new("MPF6004", FeedSeverity.Info, "(JSON Feed 1.1 has no elements)", "Nothing, if RSS and Atom are enough; otherwise set JsonName and Json.");
    public static readonly FeedRule NoElements = new("MPF6005", FeedSeverity.Info, "(RSS and Atom have no JSON)", "Nothing, if JSON Feed is enough; otherwise give the extension elements.");
    public static readonly FeedRule NoAlternatives = new("MPF6006", FeedSeverity.Warning, "(Media RSS 1.5.1 media:group: the same content in different files)", "Give the group another file, or make the only one an attachment.");
    public static readonly FeedRule NoShow = new("MPF6007", FeedSeverity.Warning, "(Apple's guide to RSS: a podcast has itunes:category and itunes:explicit; validators want the owner's address too)", "Give the feed the extensions of a PodcastShow that says all of it.");
    public static readonly FeedRule Category = new("MPF6008", FeedSeverity.Warning, "(Apple Podcasts categories)", "Choose one of Apple's list, spelled as there.");
}
