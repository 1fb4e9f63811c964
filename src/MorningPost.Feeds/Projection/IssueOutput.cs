using System.Buffers;
using System.IO.Pipelines;

namespace MorningPost.Feeds.Projection;

/// <summary>A document of a newsletter: where to, in which format, and what of each issue becomes an item.</summary>
public sealed class IssueOutput : FeedOutput
{
    /// <summary>A document that goes to a stream.</summary>
    /// <param name="stream">Where to. The caller owns it; it is written asynchronously only, flushed at the end and never closed.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    public IssueOutput(Stream stream, FeedFormat format)
        : base(stream, format)
    {
    }

    /// <summary>A document that goes to a pipe.</summary>
    /// <param name="pipe">Where to. The caller owns it; it is never completed.</param>
    /// <param name="format">In which format.</param>
    public IssueOutput(PipeWriter pipe, FeedFormat format)
        : base(pipe, format)
    {
    }

    /// <summary>A document that goes to a buffer, such as an <see cref="ArrayBufferWriter{T}"/>.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="format">In which format.</param>
    public IssueOutput(IBufferWriter<byte> buffer, FeedFormat format)
        : base(buffer, format)
    {
    }

    /// <summary>A document that becomes a file.</summary>
    /// <param name="path">The file's path; its folder exists. The file is replaced when the document is whole: whatever fails before
    /// leaves it as it was.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public IssueOutput(string path, FeedFormat format)
        : base(path, format)
    {
    }

    /// <summary>What of each issue becomes an item. Default: <see cref="IssueProjection.Issues"/>.</summary>
    public IssueProjection Projection
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = IssueProjection.Issues;
}
