using System.Threading.Channels;

namespace MorningPost.Feeds.Publishing;

/// <summary>Delivers documents in their order. What is in the store already stays.</summary>
/// <param name="store">Where to.</param>
/// <param name="dryRun">Whether nothing is written.</param>
/// <param name="stop">Stops all lanes; cancelled here when a delivery fails.</param>
internal sealed class DeliveryLane(FeedStore store, bool dryRun, CancellationTokenSource stop)
{
    /// <summary>How many documents a store that can is given to make ready at once. Each waits in memory.</summary>
    private const int Together = 8;

    private Channel<Parcel>? _parcels;
    private Task _delivery = Task.CompletedTask;
    private int _documents;
    private long _bytes;

    public List<DeliveredDocument> Written { get; } = [];

    public List<DeliveredDocument> Unchanged { get; } = [];

    public int Documents => Volatile.Read(ref _documents);

    public long Bytes => Interlocked.Read(ref _bytes);

    public ValueTask SendAsync(Parcel parcel)
    {
        if (_parcels is null)
        {
            var parcels = _parcels = Channel.CreateBounded<Parcel>(new BoundedChannelOptions(Together) { SingleReader = true, SingleWriter = true });
            _delivery = Task.Run(() => DeliverAsync(parcels.Reader), CancellationToken.None);
        }

        return _parcels.Writer.WriteAsync(parcel, stop.Token);
    }

    /// <summary>Waits until everything is delivered.</summary>
    public async Task FlushAsync()
    {
        _parcels?.Writer.TryComplete();
        _parcels = null;
        await _delivery.ConfigureAwait(false);
    }

    private async Task DeliverAsync(ChannelReader<Parcel> parcels)
    {
        var batch = new List<Parcel>(Together);
        try
        {
            while (await parcels.WaitToReadAsync(stop.Token).ConfigureAwait(false))
            {
                while (batch.Count < Together && parcels.TryRead(out var parcel))
                    batch.Add(parcel);
                await DeliverAsync(batch).ConfigureAwait(false);
                Dispose(batch);
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            while (parcels.TryRead(out var left))
                batch.Add(left);
            Dispose(batch);
        }
    }

    private static void Dispose(List<Parcel> parcels)
    {
        foreach (var parcel in parcels)
            parcel.Content.Dispose();
        parcels.Clear();
    }

    private async ValueTask DeliverAsync(List<Parcel> batch)
    {
        foreach (var parcel in batch)
            await DeliverAsync(parcel, await IsWantedAsync(parcel).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async ValueTask<bool> IsWantedAsync(Parcel parcel)
    {
        try
        {
            return parcel.Mode switch
            {
                PutMode.Again => true,
                PutMode.IfMissing => !await StoredContent.ExistsAsync(store, parcel.Document.Path, stop.Token).ConfigureAwait(false),
                _ => !await StoredContent.IsSameAsync(store, parcel.Document.Path, parcel.Content.WrittenMemory, stop.Token).ConfigureAwait(false),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Outbox.Failed(parcel.Document.Path, "read", e);
        }
    }

    private async ValueTask DeliverAsync(Parcel parcel, bool changes)
    {
        var delivered = new DeliveredDocument(parcel.Order, parcel.Feed, parcel.Number, parcel.Items, parcel.Content.Length);
        if (!changes)
        {
            if (parcel.Mode == PutMode.IfChanged)
                Unchanged.Add(delivered);
            return;
        }

        try
        {
            if (!dryRun)
                await store.PutAsync(parcel.Document, parcel.Content.WrittenMemory, cancellationToken: stop.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Outbox.Failed(parcel.Document.Path, "written", e);
        }

        Interlocked.Add(ref _bytes, delivered.Bytes);
        if (parcel.Mode != PutMode.IfChanged)
            return;
        Forget(delivered);
        Written.Add(delivered);
        Interlocked.Increment(ref _documents);
    }

    /// <summary>An archive document that stayed as it was changes after all when its successor comes, right behind it.</summary>
    private void Forget(DeliveredDocument delivered)
    {
        const int Near = 64;
        for (var i = Unchanged.Count - 1; i >= 0 && i >= Unchanged.Count - Near; i--)
        {
            if (Unchanged[i].Feed == delivered.Feed && Unchanged[i].Number == delivered.Number)
            {
                Unchanged.RemoveAt(i);
                return;
            }
        }
    }
}
