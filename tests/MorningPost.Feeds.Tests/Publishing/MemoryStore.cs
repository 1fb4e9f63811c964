using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Documents in memory. It counts what is written, and can fail at the k-th write.</summary>
internal sealed class MemoryStore : MemoryFeedStore
{
    private readonly Lock _lock = new();

    public SortedDictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FeedStoreDocument> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Puts { get; } = [];

    /// <summary>Which write fails, from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>Called after each write.</summary>
    public Action? AfterPut { get; set; }

    public override async ValueTask<bool> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (Puts.Count + 1 == FailAt)
                throw new IOException("No space left on device.");
        }

        if (!await base.PutAsync(document, content, condition, cancellationToken))
            return false;
        lock (_lock)
        {
            Puts.Add(document.Path);
            Documents[document.Path] = content.ToArray();
            Properties[document.Path] = document;
            AfterPut?.Invoke();
        }

        return true;
    }

    public override async ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(path, cancellationToken);
        lock (_lock)
            Documents.Remove(path);
    }
}
