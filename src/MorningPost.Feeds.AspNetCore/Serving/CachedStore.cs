using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A store whose word is taken for a while, and whose documents are kept in memory: a version never changes.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "It lives as long as the app, and its cache is memory.")]
internal sealed class CachedStore(FeedStore store, FeedStoreEndpointOptions options, TimeProvider time) : FeedStore
{
    /// <summary>What an entry takes beside a document's bytes, roughly.</summary>
    private const int EntryBytes = 512;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.CacheBytes });

    public override async ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        if (_cache.TryGetValue(path, out Answer? known) && time.GetElapsedTime(known!.Asked) < options.CacheTime)
            return known.Document;
        var asked = time.GetTimestamp();
        return Note(path, await store.FindAsync(path, cancellationToken).ConfigureAwait(false), asked);
    }

    public override async ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var found = await FindAsync(path, cancellationToken).ConfigureAwait(false);
        if (found?.ETag is { } version && _cache.TryGetValue((path, version), out byte[]? bytes))
            return new FeedStoreContent(found, new MemoryStream(bytes!, writable: false));
        var asked = time.GetTimestamp();
        var opened = await store.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        Note(path, opened?.Document, asked);
        return opened?.Document is { ETag: not null, Length: { } length } && length + EntryBytes <= options.CacheBytes / 10
            ? await KeepAsync(opened, cancellationToken).ConfigureAwait(false)
            : opened;
    }

    public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
        store.TryLockAsync(cancellationToken);

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default) =>
        store.PutAsync(document, content, condition, cancellationToken);

    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default) =>
        store.PutAsync(document, content, condition, cancellationToken);

    public override ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        store.DeleteAsync(path, cancellationToken);

    public override IAsyncEnumerable<string> ListAsync(string folder = "", CancellationToken cancellationToken = default) =>
        store.ListAsync(folder, cancellationToken);

    private FeedStoreDocument? Note(string path, FeedStoreDocument? document, long asked)
    {
        Set(path, new Answer(document, asked), EntryBytes);
        return document;
    }

    private async ValueTask<FeedStoreContent> KeepAsync(FeedStoreContent opened, CancellationToken cancellationToken)
    {
        await using (opened.ConfigureAwait(false))
        {
            var bytes = new byte[opened.Document.Length!.Value];
            await opened.Stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
            Set((opened.Document.Path, opened.Document.ETag!), bytes, EntryBytes + bytes.Length);
            return new FeedStoreContent(opened.Document, new MemoryStream(bytes, writable: false));
        }
    }

    private void Set<T>(object key, T value, long size)
    {
        using var entry = _cache.CreateEntry(key);
        entry.Value = value;
        entry.Size = size;
    }

    /// <param name="Document">What the store said; null for no document.</param>
    /// <param name="Asked">When it was asked.</param>
    private sealed record Answer(FeedStoreDocument? Document, long Asked);
}
