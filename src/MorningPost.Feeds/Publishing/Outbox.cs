using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>
/// Takes documents to the store while the next are made. Those of one feed go one after the other in the order in which they were given;
/// feeds have nothing to do with each other, so several lanes write at once: a disk or a bucket makes each wait, and they wait together.
/// </summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly DeliveryLane[] _lanes;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _cancellation;
    private int _sent;

    public Outbox(FeedStore store, FeedPublisherOptions options, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _lanes = [.. Enumerable.Range(0, options.ConcurrentWrites).Select(_ => new DeliveryLane(store, options.DryRun, _stop))];
    }

    /// <summary>How many documents and bytes went out so far.</summary>
    public (int Documents, long Bytes) Sent => (_lanes.Sum(lane => lane.Documents), _lanes.Sum(lane => lane.Bytes));

    /// <summary>What was written, in the order in which it was given.</summary>
    public DocumentList Written(Func<int, int, string> path) => new(path, _lanes.SelectMany(lane => lane.Written));

    /// <summary>What was there already.</summary>
    public DocumentList Unchanged(Func<int, int, string> path) => new(path, _lanes.SelectMany(lane => lane.Unchanged));

    public async ValueTask SendAsync(Utf8Buffer content, FeedStoreDocument document, int feed, int number, int items, PutMode mode = PutMode.IfChanged)
    {
        var parcel = new Parcel(_sent++, content, document, feed, number, items, mode);
        try
        {
            await _lanes[Math.Max(feed, 0) % _lanes.Length].SendAsync(parcel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            // A lane broke down, and says why.
            content.Dispose();
            await FlushAsync().ConfigureAwait(false);
            throw;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Waits until everything that was given is in the store.</summary>
    public Task FlushAsync() => Task.WhenAll(_lanes.Select(lane => lane.FlushAsync()));

    public async ValueTask DisposeAsync()
    {
        await FlushAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _stop.Dispose();
    }

    public static FeedException Failed(string path, string what, Exception cause) =>
        new([PublishingRules.Store.At("", $"it could not be {what}: {cause.Message}") with { File = path }], cause);
}
