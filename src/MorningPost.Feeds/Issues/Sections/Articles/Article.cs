using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A story with a headline and a body.</summary>
public sealed record Article : IPieceLayout
{
    /// <summary>The article's short name, unique within its section; it never changes, unlike a headline.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The headline. Plain text.</summary>
    public required string Headline { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The sentence under the headline. Plain text.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The text.</summary>
    public required RichText Body { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Who wrote it, in order. The issue's authors when empty.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>The article's own page, where it has one. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>A picture for the article.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>What the article is filed under.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Who paid for the article. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => ArticleLayout.Alone(sink, this);
}
