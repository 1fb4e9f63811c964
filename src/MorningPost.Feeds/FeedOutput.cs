using System.Buffers;
using System.IO.Pipelines;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>A document to be written: where to and in which format.</summary>
public class FeedOutput
{
    private readonly Func<ByteTarget> _open;

    /// <summary>A document that goes to a stream.</summary>
    /// <param name="stream">Where to. The caller owns it; it is written asynchronously only, flushed at the end and never closed.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public FeedOutput(Stream stream, FeedFormat format)
        : this(stream, ByteTarget.For(stream), format)
    {
    }

    /// <summary>A document that goes to a pipe.</summary>
    /// <param name="pipe">Where to. The caller owns it; it is never completed.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public FeedOutput(PipeWriter pipe, FeedFormat format)
        : this(pipe, ByteTarget.For(pipe), format)
    {
    }

    /// <summary>A document that goes to a buffer, such as an <see cref="ArrayBufferWriter{T}"/>.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public FeedOutput(IBufferWriter<byte> buffer, FeedFormat format)
        : this(buffer, ByteTarget.For(buffer), format)
    {
    }

    /// <summary>A document that becomes a file.</summary>
    /// <param name="path">The file's path; its folder exists. The file is replaced when the document is whole: whatever fails before leaves
    /// it as it was.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the three.</exception>
    public FeedOutput(string path, FeedFormat format)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        format.GetMediaType();
        var file = Path.GetFullPath(path);
        Place = file;
        _open = () => new FileTarget(file);
        Format = format;
    }

    private FeedOutput(object place, ByteTarget target, FeedFormat format)
    {
        format.GetMediaType();
        Place = place;
        _open = () => target;
        Format = format;
    }

    /// <summary>The format.</summary>
    public FeedFormat Format { get; }

    /// <summary>The address that the document will have. Absolute, http or https. Default: what <see cref="Feed"/> says.</summary>
    public Uri? FeedUrl { get; init; }

    /// <summary>The metadata of this document. Default: the feed that is written; for issues, what the projection makes of the
    /// newsletter.</summary>
    public Feed? Feed { get; init; }

    /// <summary>What tells whether two documents go to one place.</summary>
    internal object Place { get; }

    internal ByteTarget Open() => _open();

    /// <summary>The metadata of this document.</summary>
    /// <param name="feed">The metadata where the output has none of its own.</param>
    internal Feed FeedOr(Feed feed)
    {
        feed = Feed ?? feed;
        return FeedUrl is null ? feed : feed with { FeedUrl = FeedUrl };
    }
}
