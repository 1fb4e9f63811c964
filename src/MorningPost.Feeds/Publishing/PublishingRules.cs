using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>MPF8…: publishing archives.</summary>
internal static class PublishingRules
{
    public static readonly FeedRule Locked = new("MPF8001", FeedSeverity.Error, "(one publisher at a time)",
        "Wait until the other one is done, and publish again.");
    public static readonly FeedRule Manifest = new("MPF8002", FeedSeverity.Error, "(the manifest says what is published)",
        "Delete it and publish the whole archive again: documents that are the same stay as they are.");
    public static readonly FeedRule Sealed = new("MPF8003", FeedSeverity.Error,
        "(RFC 5005 §4: the entries of an archive document never change)",
        "Put the issues back in the order in which they were published; to take one back, give it a retraction.");
    public static readonly FeedRule Store = new("MPF8004", FeedSeverity.Error, "(the store)",
        "Remove the cause and publish again: what was published before is whole.");
    public static readonly FeedRule SameIssue = new("MPF8005", FeedSeverity.Error,
        "(RSS Best Practices 4.1.1.20.6; JSON Feed 1.1: ids are unique in a feed)",
        "Give one of them another id; the one that is published keeps its own.");
    public static readonly FeedRule Lost = new("MPF8006", FeedSeverity.Error, "(one publisher at a time)",
        "Publish again: what is there is whole, and another publisher may have gone on with it.");
    public static readonly FeedRule Empty = new("MPF8007", FeedSeverity.Error, "(an archive isn't emptied by mistake)",
        "Look whether the issues are where they should be; to empty the archive, set AllowRemoval.");
    public static readonly FeedRule ChangedId = new("MPF8008", FeedSeverity.Error, "(ids never change)",
        "Give it its id back; to make every item new in every reader, set AllowNewId.");
    public static readonly FeedRule HostRules = new("MPF8009", FeedSeverity.Error,
        "(Cloudflare Pages: at most 100 rules of 2,000 characters in _headers)",
        "Publish fewer projections or formats, or set WriteHeaders to false and tell the host yourself.");
    public static readonly FeedRule MadeAnew = new("MPF8010", FeedSeverity.Info, "(the manifest says what is published)",
        "Nothing: the next publication is an ordinary one.");
    public static readonly FeedRule ManyRedirects = new("MPF8011", FeedSeverity.Warning,
        "(Cloudflare Pages: at most 2,000 redirects in _redirects)", "Write a rule for the folder by hand; the result lists what moved.");
    public static readonly FeedRule SharedAddress = new("MPF8012", FeedSeverity.Error, "(a document has one address)",
        "Give one of them another address in the layout.");
}
