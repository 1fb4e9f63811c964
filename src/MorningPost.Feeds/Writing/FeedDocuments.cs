using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Writing;

/// <summary>The way of a feed's items into its documents: each is checked, formatted and sent.</summary>
internal static class FeedDocuments
{
    public static async Task WriteAsync(
        Feed feed,
        Sequence<FeedItem> items,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(outputs);
        var newest = items.Newest(static item => FeedDate.LastChange(item.Published, item.Updated, item.Retraction?.When));
        var vocabularies = VocabulariesOf(items.Collection);
        var documents = new OpenDocuments(options ?? FeedWriterOptions.Default);
        await using (documents.ConfigureAwait(false))
        {
            foreach (var output in outputs)
            {
                ArgumentNullException.ThrowIfNull(output, nameof(outputs));
                var own = output.FeedOr(feed);
                if (vocabularies.Count > 0)
                    own = own with { Namespaces = [.. own.Namespaces.Concat(vocabularies).Distinct()] };
                documents.Add(output, own, newest);
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

    /// <summary>What the root declares for a collection; what is wrong with a vocabulary is said of its item.</summary>
    private static List<FeedNamespace> VocabulariesOf(IEnumerable<FeedItem>? items)
    {
        var vocabularies = new List<FeedNamespace>();
        foreach (var item in items ?? [])
        {
            if (item is { Extensions.Count: > 0 })
                vocabularies.AddRange(ExtensionNamespaces.Of(item.Extensions).Where(ExtensionChecks.IsSound).Except(vocabularies));
        }

        return vocabularies;
    }
}
