using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>MPF8…: publishing archives.</summary>
internal static class PublishingRules
{
    public static readonly FeedRule Locked = new("MPF8001", FeedSeverity.Error, "(one publisher at a time)", "Wait until the other one is done, and publish again.");
    public static readonly FeedRule Manifest = new("MPF8002", FeedSeverity.Error, "(the manifest says what is published)", "Delete it and publish the whole archive again: documents that are the same stay as they are.");
    public static readonly FeedRule Sealed = new("MPF8003", FeedSeverity.Error, "(RFC 5005 §4: the entries of an archive document never change)", "Put the issues back in the order in which they were published; to take one back, give it a retraction.");
    public static readonly FeedRule Store = new("MPF8004", FeedSeverity.Error, "(the store)", "Remove the cause and publish again: what was published before is whole.");
    public static readonly FeedRule SameIssue = new("MPF8005", FeedSeverity.Error, "(RSS Best Practices 4.1.1.20.6; JSON Feed 1.1: ids are unique in a feed)", "Give one of them another id; the one that is published keeps its own.");
}
