using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A tool worth a reader's time.</summary>
public sealed record Tool : IPieceLayout
{
    /// <summary>The tool's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is called. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is for.</summary>
    public required RichText Description { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where it is, if it has an address. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>A small picture of it.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>How a reader sees that it costs something: <c>paid</c>, <c>€9 a month</c>. Plain text; nothing is said when
    /// absent.</summary>
    public string? PaidMark { get; init; }

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<FeedCategory> Tags { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Who paid for the entry. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => ToolLayout.Alone(sink, this);
}
