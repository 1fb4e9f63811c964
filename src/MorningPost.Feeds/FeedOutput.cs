using System.IO.Pipelines;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>A document to be written: where to and in which format.</summary>
public class FeedOutput
{
    /// <summary>A document that goes to a stream.</summary>
    /// <param name="stream">Where to. The caller owns it; it is written asynchronously only, flushed at the end and never closed.</param>
    /// <param name="format">In which format.</param>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    public FeedOutput(Stream stream, FeedFormat format)
        : this(ByteTarget.For(stream), format)
    {
    }

    /// <summary>A document that goes to a pipe.</summary>
    /// <param name="pipe">Where to. The caller owns it; it is never completed.</param>
    /// <param name="format">In which format.</param>
    public FeedOutput(PipeWriter pipe, FeedFormat format)
        : this(ByteTarget.For(pipe), format)
    {
    }

    internal FeedOutput(ByteTarget target, FeedFormat format)
    {
        format.GetMediaType();
        Target = target;
        Format = format;
    }

    /// <summary>The format.</summary>
    public FeedFormat Format { get; }

    /// <summary>The address that the document will have. Absolute, http or https. Default: what <see cref="Feed"/> says.</summary>
    public Uri? FeedUrl { get; init; }

    /// <summary>The feed's metadata. Default, for issues: what the projection makes of the newsletter.</summary>
    public Feed? Feed { get; init; }

    internal ByteTarget Target { get; }
}
