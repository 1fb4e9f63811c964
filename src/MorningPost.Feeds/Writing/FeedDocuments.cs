using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Writing;

/// <summary>The way of a feed's items into its documents: each is checked, formatted and sent.</summary>
internal static class FeedDocuments
{
    public static async Task WriteAsync(
        Feed feed, Sequence<FeedItem> items, IReadOnlyList<FeedOutput> outputs, FeedWriterOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(outputs);
        var newest = items.Newest(static item => FeedDate.LastChange(item.Published, item.Updated, item.Retraction?.When));
        var documents = new OpenDocuments(options ?? FeedWriterOptions.Default);
        await using (documents.ConfigureAwait(false))
        {
            foreach (var output in outputs)
            {
                ArgumentNullException.ThrowIfNull(output, nameof(outputs));
                documents.Add(output, output.FeedOr(feed), newest);
            }

            documents.CheckFeeds();
            if (items.Collection is { } collection)
                documents.Check(collection);
            await foreach (var item in items.RetractedFirst(static item => item.Retraction is not null).ReadAsync(cancellationToken))
            {
                ArgumentNullException.ThrowIfNull(item);
                cancellationToken.ThrowIfCancellationRequested();
                documents.Check(item);
                documents.Write(item);
                await documents.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
            }

            await documents.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
