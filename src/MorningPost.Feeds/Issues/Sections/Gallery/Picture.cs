using MorningPost.Feeds.Blocks;

namespace MorningPost.Feeds.Issues;

/// <summary>A picture of a gallery, or a video's still.</summary>
public sealed record Picture : IPieceLayout
{
    /// <summary>The picture's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The picture, with its caption and its alternative text.</summary>
    public required FeedImage Image { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where a click on it leads: the video, a larger picture. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who paid for the picture. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => PictureLayout.Alone(sink, this);
}
