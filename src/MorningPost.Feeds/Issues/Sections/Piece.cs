using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>What of a section can stand alone: an article, a tool, a line of a ranking.</summary>
internal sealed record Piece
{
    /// <summary>The keys that lead to it, below the section's: <c>small-models</c>; empty where it is all of the section.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called. Plain text.</summary>
    public required string? Title { get; init; }

    /// <summary>A sentence or two about it. Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>A page of its own.</summary>
    public Uri? Url { get; init; }

    /// <summary>The page elsewhere that it is about.</summary>
    public Uri? ExternalUrl { get; init; }

    /// <summary>Who wrote it; whoever wrote the issue when empty.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = ValueList.Empty<FeedPerson>();

    /// <summary>What it is filed under; what the issue is when empty.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init; } = ValueList.Empty<FeedCategory>();

    public FeedImage? Image { get; init; }

    /// <summary>Whether the blocks of its own show the picture.</summary>
    public bool ShowsImage { get; init; }

    /// <summary>Who paid for it.</summary>
    public Sponsor? Sponsor { get; init; }

    /// <summary>Describes it as blocks, without its title and picture.</summary>
    public required Action<BlockSink> LayOut { get; init; }
}
