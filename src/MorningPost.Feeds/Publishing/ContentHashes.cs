using System.Threading.Channels;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>Hashes the content of entries on another processor while they are rendered, and tells which have changed.</summary>
internal sealed class ContentHashes : IAsyncDisposable
{
    private const int Waiting = 64;

    private readonly Channel<(int Place, object Entry)> _entries = Channel.CreateBounded<(int, object)>(
        new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });

    private readonly Material _material;
    private readonly EntryIndex _index;
    private readonly Task<SortedSet<int>> _work;

    public ContentHashes(Material material, EntryIndex index)
    {
        _material = material;
        _index = index;
        _work = Task.Run(WorkAsync);
    }

    public ValueTask AddAsync(int place, object entry) =>
        _entries.Writer.TryWrite((place, entry)) ? ValueTask.CompletedTask : WaitAsync(place, entry);

    /// <summary>All entries were given.</summary>
    /// <returns>The places of those whose content has changed.</returns>
    public async Task<SortedSet<int>> CompleteAsync()
    {
        _entries.Writer.TryComplete();
        return await _work.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        await ((Task)_work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask WaitAsync(int place, object entry)
    {
        try
        {
            await _entries.Writer.WriteAsync((place, entry)).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            await _work.ConfigureAwait(false); // It broke down, and says why.
            throw;
        }
    }

    private async Task<SortedSet<int>> WorkAsync()
    {
        var changed = new SortedSet<int>();
        using var content = new Utf8Buffer(16 * 1024);
        try
        {
            await foreach (var (place, entry) in _entries.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                content.Truncate(0);
                _material.AppendContent(entry, content);
                var (before, now) = (_index.ContentAt(place), EntryIndex.HashOf(content.Written));
                if (before == now)
                    continue;
                _index.SetContent(place, now);
                if (before != EntryIndex.Held)
                    changed.Add(place);
            }
        }
        catch (Exception e)
        {
            _entries.Writer.TryComplete(e);
            throw;
        }

        return changed;
    }
}
