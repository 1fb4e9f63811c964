using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>Something to read: a link with what the editor says of it, a paper, a book.</summary>
public sealed record ReadingItem : IPieceLayout
{
    /// <summary>The recommendation's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its title. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Why one should read it: the editor's commentary.</summary>
    public RichText? Summary { get; init; }

    /// <summary>Where it is, if it has an address: a book may have none. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>What it is: <c>paper</c>, <c>case study</c>, <c>deep dive</c>. Plain text.</summary>
    public string? Kind { get; init; }

    /// <summary>Who wrote it. Plain text, several names joined as they should be read.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was published: the name of the site, the paper, the press. Plain text.</summary>
    public string? Source { get; init; }

    /// <summary>How long it takes to read, in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>How a reader sees that it costs something: <c>paid</c>, <c>members only</c>. Plain text; nothing is said when
    /// absent.</summary>
    public string? PaidMark { get; init; }

    /// <summary>A small picture of it.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>Where it is talked about. Absolute, http or https.</summary>
    public Uri? DiscussionUrl { get; init; }

    /// <summary>The text of the link to <see cref="DiscussionUrl"/>: <c>42 comments</c>. Plain text; the site's name when absent.</summary>
    public string? DiscussionLabel { get; init; }

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Who paid for the entry. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => ReadingLayout.Alone(sink, this);
}
