using System.Collections.Concurrent;

namespace MorningPost.Feeds.Publishing;

/// <summary>Threads that wait for the disk. The thread pool has few and makes more slowly, and here they do little but wait.</summary>
internal sealed class DiskThreads : IDisposable
{
    private readonly BlockingCollection<Task> _work = [];

    public DiskThreads(int count)
    {
        for (var i = 0; i < count; i++)
            new Thread(Work) { IsBackground = true, Name = "MorningPost.Feeds disk" }.Start();
    }

    public Task<T> Run<T>(Func<T> work)
    {
        var task = new Task<T>(work);
        _work.Add(task);
        return task;
    }

    /// <summary>The threads end when there is no work left.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var task in _work.GetConsumingEnumerable())
            task.RunSynchronously(TaskScheduler.Default);
    }
}
