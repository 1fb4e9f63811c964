namespace MorningPost.Feeds.Publishing;

/// <summary>A version of a document that the next run may change, so that it needn't ask the store what is there.</summary>
/// <param name="Page">The archive document's number, or that of the subscription document.</param>
/// <param name="ETag">The version.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="Modified">When it last changed.</param>
internal sealed record DocumentVersion(int Page, string ETag, string Hash, DateTimeOffset? Modified)
{
    /// <summary>The document as the store would say it is.</summary>
    public FeedStoreDocument At(string path) => new() { Path = path, ETag = ETag, ContentHash = Hash, Modified = Modified };
}
