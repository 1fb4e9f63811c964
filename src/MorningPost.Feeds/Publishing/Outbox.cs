using System.Collections.Concurrent;
using System.Threading.Channels;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>Takes documents to the store while the next are made, several at a time and in no order: what must be there first is flushed
/// first.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    /// <summary>How many documents wait. Each is in memory.</summary>
    private const int Waiting = 2;

    private readonly FeedStore _store;
    private readonly FeedPublisherOptions _options;
    private readonly RunMarker _marker;
    private readonly KnownDocuments? _known;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly ConcurrentQueue<DeliveredDocument> _written = [];
    private readonly ConcurrentQueue<DeliveredDocument> _unchanged = [];
    private readonly LatestVersions _versions = new();
    private Channel<(DeliveredDocument Delivered, FeedStoreDocument Document, OutgoingContent Content)>? _channel;
    private Task _workers = Task.CompletedTask;
    private long _bytes;
    private int _sent;

    /// <param name="store">The store.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="marker">Goes before the first write.</param>
    /// <param name="known">What is known of the store; null where it is asked for each document.</param>
    /// <param name="cancellation">Stops before the next document.</param>
    public Outbox(FeedStore store, FeedPublisherOptions options, RunMarker marker, KnownDocuments? known, CancellationToken cancellation)
    {
        _store = store;
        _options = options;
        _marker = marker;
        _known = known;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    public IEnumerable<DeliveredDocument> Written => _written;

    public IEnumerable<DeliveredDocument> Unchanged => _unchanged;

    /// <summary>How many documents and bytes went out so far.</summary>
    public (int Documents, long Bytes) Sent => (_written.Count, Interlocked.Read(ref _bytes));

    /// <summary>The versions of the documents that the next run may change.</summary>
    /// <param name="archive">The place of their projection.</param>
    /// <param name="format">The place of their format.</param>
    public IReadOnlyList<DocumentVersion> VersionsOf(int archive, int format) => _versions.Of(archive, format);

    /// <summary>Sends a document; it is disposed of when it is delivered.</summary>
    /// <param name="document">The document.</param>
    /// <param name="archive">The place of its projection; -1 for none.</param>
    /// <param name="format">The place of its format.</param>
    /// <param name="path">Its path, where the numbers don't say it.</param>
    public ValueTask SendAsync(FinishedDocument document, int archive = -1, int format = 0, string? path = null)
    {
        var delivered = new DeliveredDocument(_sent++, (short)archive, (short)format, document.Page, document.Items,
            document.Content.Length, path);
        return SendAsync(delivered, document.Document, OutgoingContent.Of(document.Content));
    }

    /// <summary>Sends a file as it is, whatever its size: memory never holds all of it.</summary>
    public ValueTask SendFileAsync(FeedStoreDocument document, string file)
    {
        var content = OutgoingContent.OfFile(file);
        var delivered = new DeliveredDocument(_sent++, -1, 0, DocumentAddresses.Subscription, Items: 0, content.Length, document.Path);
        return SendAsync(delivered, document, content);
    }

    private async ValueTask SendAsync(DeliveredDocument delivered, FeedStoreDocument document, OutgoingContent content)
    {
        try
        {
            await Channel().Writer.WriteAsync((delivered, document, content), _stop.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            content.Dispose();
            if (e is OperationCanceledException or ChannelClosedException && !_cancellation.IsCancellationRequested)
                await _workers.ConfigureAwait(false); // One of them broke down, and says why.
            throw;
        }
    }

    /// <summary>Sends a document that holds no items; its content is disposed of when it is delivered.</summary>
    public ValueTask SendAsync(FeedStoreDocument document, Utf8Buffer content) =>
        SendAsync(new FinishedDocument(DocumentAddresses.Subscription, document, content, Items: 0), path: document.Path);

    /// <summary>Waits until everything that was sent is durable in the store.</summary>
    public async Task FlushAsync()
    {
        _channel?.Writer.TryComplete();
        _channel = null;
        await _workers.ConfigureAwait(false);
        if (!_options.DryRun)
            await StoreFailure.NameAsync("", "made durable", () => _store.FlushAsync(_cancellation)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        var channel = _channel;
        channel?.Writer.TryComplete();
        await _workers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (channel is not null && channel.Reader.TryRead(out var left))
            left.Content.Dispose();
        _stop.Dispose();
    }

    private Channel<(DeliveredDocument Delivered, FeedStoreDocument Document, OutgoingContent Content)> Channel()
    {
        if (_channel is not null)
            return _channel;
        var channel = _channel = System.Threading.Channels.Channel.CreateBounded<(DeliveredDocument, FeedStoreDocument,
            OutgoingContent)>(Waiting);
        _workers = Task.WhenAll(Enumerable.Range(0, _options.ConcurrentWrites)
            .Select(_ => Task.Run(() => DeliverAsync(channel.Reader), CancellationToken.None)));
        return channel;
    }

    private async Task DeliverAsync(
        ChannelReader<(DeliveredDocument Delivered, FeedStoreDocument Document, OutgoingContent Content)> documents)
    {
        try
        {
            await foreach (var (delivered, document, content) in documents.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                using (content)
                    await DeliverAsync(delivered, document, content).ConfigureAwait(false);
            }
        }
        catch
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask DeliverAsync(DeliveredDocument delivered, FeedStoreDocument document, OutgoingContent content)
    {
        FeedStoreDocument? known = null;
        var stored = _known?.TryGet(document.Path, out known) == true
            ? await TryDeliverAsync(delivered, document, content, known).ConfigureAwait(false)
            : null;
        stored ??= await TryDeliverAsync(delivered, document, content, await FindAsync(document.Path).ConfigureAwait(false))
            .ConfigureAwait(false);
        stored ??= await FindOwnAsync(delivered, document, content).ConfigureAwait(false)
            ?? throw new FeedException([PublishingRules.Lost.At("",
                "another publisher has changed it during the run.") with { File = document.Path }]);
        _versions.Add(delivered, stored);
    }

    /// <returns>The document as it is in the store now; null when another than the one that was there was, and nothing is
    /// written.</returns>
    private async ValueTask<FeedStoreDocument?> TryDeliverAsync(
        DeliveredDocument delivered, FeedStoreDocument document, OutgoingContent content, FeedStoreDocument? there)
    {
        var isSame = there is not null
            && await StoreFailure.NameAsync(document.Path, "read", () => content.IsSameAsync(_store, there, _stop.Token))
                .ConfigureAwait(false);
        if (isSame && IsServedAlike(there!, document))
        {
            _unchanged.Enqueue(delivered);
            return there;
        }

        var put = document with { Modified = isSame ? there!.Modified : DocumentTime.After(there?.Modified, document.Modified) };
        if (!_options.DryRun)
        {
            await StoreFailure.NameAsync(document.Path, "written", () => _marker.SetAsync(_stop.Token)).ConfigureAwait(false);
            put = await StoreFailure.NameAsync(document.Path, "written",
                () => content.PutAsync(_store, put, FeedStoreCondition.Still(there), _stop.Token)).ConfigureAwait(false);
            if (put is null)
                return null;
        }

        Interlocked.Add(ref _bytes, content.Length);
        _written.Enqueue(delivered);
        return put;
    }

    /// <summary>A write may be refused because of an earlier attempt of its own, which a store repeats when it got no answer.</summary>
    private async ValueTask<FeedStoreDocument?> FindOwnAsync(
        DeliveredDocument delivered, FeedStoreDocument document, OutgoingContent content)
    {
        if (await FindAsync(document.Path).ConfigureAwait(false) is not { ContentHash: { } hash } found
            || hash != await content.HashAsync(_stop.Token).ConfigureAwait(false))
            return null;
        _written.Enqueue(delivered);
        return found;
    }

    private ValueTask<FeedStoreDocument?> FindAsync(string path) =>
        StoreFailure.NameAsync(path, "read", () => _store.FindAsync(path, _stop.Token));

    /// <summary>A store that doesn't know how a document is served can't contradict it.</summary>
    private static bool IsServedAlike(FeedStoreDocument found, FeedStoreDocument document) =>
        (found.ContentType is null || found.ContentType == document.ContentType)
            && (found.CacheControl is null || found.CacheControl == document.CacheControl);
}
