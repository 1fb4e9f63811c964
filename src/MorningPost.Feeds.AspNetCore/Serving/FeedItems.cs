namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Writes items, whatever kind of sequence they are.</summary>
internal static class FeedItems
{
    /// <summary>Writes a feed. A query of Entity Framework Core is a sequence by its type, and is read asynchronously all the
    /// same.</summary>
    public static Task WriteAsync(
        FeedOutput output, Feed feed, object items, FeedWriterOptions options, CancellationToken cancellationToken) => items switch
        {
            IAsyncEnumerable<FeedItem> sequence => FeedWriter.WriteAsync(output, feed, sequence, options, cancellationToken),
            IEnumerable<FeedItem> sequence => FeedWriter.WriteAsync(output, feed, sequence, options, cancellationToken),
            _ => throw new InvalidOperationException("There are no items."),
        };
}
