using System.Buffers;
using System.Threading.Channels;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>Takes documents to the store, one after the other in the order in which they were given, while the next are made. What is there already stays.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly IFeedStore _store;
    private readonly bool _dryRun;
    private readonly CancellationToken _cancellation;
    private readonly Channel<Parcel> _parcels = Channel.CreateBounded<Parcel>(new BoundedChannelOptions(6) { SingleReader = true, SingleWriter = true });
    private readonly Task _delivery;
    private int _written;
    private long _bytes;

    public Outbox(IFeedStore store, bool dryRun, Func<int, int, string> path, CancellationToken cancellation)
    {
        _store = store;
        _dryRun = dryRun;
        _cancellation = cancellation;
        Written = new DocumentList(path);
        Unchanged = new DocumentList(path);
        _delivery = Task.Run(DeliverAsync, CancellationToken.None);
    }

    public DocumentList Written { get; }

    public DocumentList Unchanged { get; }

    /// <summary>How many documents and bytes went out so far.</summary>
    public (int Documents, long Bytes) Sent => (Volatile.Read(ref _written), Interlocked.Read(ref _bytes));

    /// <param name="content">All of the document; disposed of when it is delivered.</param>
    /// <param name="document">Where it goes.</param>
    /// <param name="feed">The number of the feed it belongs to.</param>
    /// <param name="number">Its number in that feed.</param>
    /// <param name="items">How many items it holds.</param>
    /// <param name="mode">When it is written.</param>
    public async ValueTask SendAsync(Utf8Buffer content, StoreDocument document, int feed, int number, int items, PutMode mode = PutMode.IfChanged)
    {
        try
        {
            await _parcels.Writer.WriteAsync(new Parcel(content, document, feed, number, items, mode), _cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            content.Dispose();
            await _delivery.ConfigureAwait(false);
            throw;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Waits until everything is delivered; nothing can be sent any more.</summary>
    public async Task CompleteAsync()
    {
        _parcels.Writer.TryComplete();
        await _delivery.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _parcels.Writer.TryComplete();
        await _delivery.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        while (_parcels.Reader.TryRead(out var left))
            left.Content.Dispose();
    }

    private async Task DeliverAsync()
    {
        try
        {
            await foreach (var parcel in _parcels.Reader.ReadAllAsync(_cancellation).ConfigureAwait(false))
            {
                using (parcel.Content)
                    await DeliverAsync(parcel).ConfigureAwait(false);
            }
        }
        catch
        {
            // Whoever sends next learns of it.
            _parcels.Writer.TryComplete();
            throw;
        }
    }

    private async ValueTask DeliverAsync(Parcel parcel)
    {
        var length = parcel.Content.Length;
        try
        {
            if (parcel.Mode != PutMode.Again && await IsThereAsync(parcel).ConfigureAwait(false))
            {
                if (parcel.Mode == PutMode.IfChanged)
                    Unchanged.Add(parcel.Feed, parcel.Number, parcel.Items, length);
                return;
            }

            if (!_dryRun)
                await _store.PutAsync(parcel.Document, parcel.Content.WrittenMemory, _cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Failed(parcel.Document.Path, "written", e);
        }

        Interlocked.Add(ref _bytes, length);
        if (parcel.Mode != PutMode.IfChanged)
            return;
        Unchanged.Remove(parcel.Feed, parcel.Number);
        Written.Add(parcel.Feed, parcel.Number, parcel.Items, length);
        Interlocked.Increment(ref _written);
    }

    public static FeedException Failed(string path, string what, Exception cause) =>
        new([PublishingRules.Store.At("", $"it could not be {what}: {cause.Message}") with { File = path }], cause);

    private async ValueTask<bool> IsThereAsync(Parcel parcel)
    {
        var stream = await _store.OpenAsync(parcel.Document.Path, _cancellation).ConfigureAwait(false);
        if (stream is null)
            return false;
        await using (stream.ConfigureAwait(false))
            return parcel.Mode == PutMode.IfMissing || await IsSameAsync(stream, parcel.Content.WrittenMemory).ConfigureAwait(false);
    }

    private async ValueTask<bool> IsSameAsync(Stream stream, ReadOnlyMemory<byte> content)
    {
        if (stream.CanSeek && stream.Length != content.Length)
            return false;
        var block = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(block, _cancellation).ConfigureAwait(false);
                if (read == 0)
                    return content.IsEmpty;
                if (read > content.Length || !content.Span[..read].SequenceEqual(block.AsSpan(0, read)))
                    return false;
                content = content[read..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private readonly record struct Parcel(Utf8Buffer Content, StoreDocument Document, int Feed, int Number, int Items, PutMode Mode);
}
