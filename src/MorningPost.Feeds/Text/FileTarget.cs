using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds.Text;

/// <summary>A file that takes its name when it is whole. Until then it has another one in the same folder, and the file that had the name
/// before stays.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Disposed of asynchronously alone, as it is written.")]
internal sealed class FileTarget(string path) : ByteTarget
{
    private FileStream? _file;
    private string _temporary = "";

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Open().WriteAsync(bytes, cancellationToken);

    public override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var file = Open();
        // A renamed file must not lose its content to a power failure. The framework has no asynchronous way to wait for the disk.
        await Task.Run(() => file.Flush(flushToDisk: true), cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask CommitAsync()
    {
        await Open().DisposeAsync().ConfigureAwait(false);
        File.Move(_temporary, path, overwrite: true);
        _file = null;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_file is null)
            return;
        await _file.DisposeAsync().ConfigureAwait(false);
        File.Delete(_temporary);
        _file = null;
    }

    private FileStream Open()
    {
        if (_file is not null)
            return _file;
        _temporary = Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        return _file = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0,
            FileOptions.Asynchronous);
    }
}
