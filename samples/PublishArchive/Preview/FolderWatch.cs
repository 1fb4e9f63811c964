using System.Threading.Channels;

namespace PublishArchive.Preview;

/// <summary>Says when the files of a folder have changed, once for changes that come together.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>An editor saves in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly FileSystemWatcher _watcher;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });

    public FolderWatch(string folder, TimeProvider time)
    {
        (_folder, _time) = (Path.GetFullPath(folder), time);
        _watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, change) => Note(change.FullPath);
        _watcher.Created += (_, change) => Note(change.FullPath);
        _watcher.Deleted += (_, change) => Note(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        // More changes than the system has kept: some file has changed.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Notes that a file has changed. What begins with a dot, and what editors keep beside a file, is none.</summary>
    internal void Note(string path)
    {
        var parts = Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar);
        if (!Array.Exists(parts, part => part.StartsWith('.')) && !path.EndsWith('~') && !path.EndsWith(".tmp", StringComparison.Ordinal))
            _changes.Writer.TryWrite(true);
    }

    /// <summary>Waits for a change, and then until it has been quiet for a moment.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _changes.Reader.ReadAsync(cancellationToken);
        while (true)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var quiet = Task.Delay(Quiet, _time, stop.Token);
            var more = _changes.Reader.ReadAsync(stop.Token).AsTask();
            var first = await Task.WhenAny(quiet, more);
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            if (first == quiet && !more.IsCompletedSuccessfully)
                return;
        }
    }

    public void Dispose() => _watcher.Dispose();
}
