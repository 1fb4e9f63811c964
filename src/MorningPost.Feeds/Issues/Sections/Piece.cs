using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>What of a section can stand alone: an article, a tool, a line of a ranking. A look at the entry: none is allocated.</summary>
internal readonly struct Piece
{
    public Piece()
    {
    }

    /// <summary>The key of the part of the section that it is in; null where it is in the section itself.</summary>
    public string? Part { get; init; }

    /// <summary>Its own key; empty where it is all of the section.</summary>
    public required string Key { get; init; }

    /// <summary>The keys that lead to it, below the section's: <c>small-models</c>, <c>github/llama</c>; empty where it is all of the
    /// section.</summary>
    public string Path => Part is null ? Key : $"{Part}/{Key}";

    /// <summary>What it is called. Plain text.</summary>
    public required string? Title { get; init; }

    /// <summary>A sentence or two about it. Plain text.</summary>
    public string? Summary => Text is null ? Sentence : Text.ToPlainText();

    /// <summary>The summary where it is plain text.</summary>
    public string? Sentence { get; init; }

    /// <summary>The text that is the summary without its markup, where there is one.</summary>
    public RichText? Text { get; init; }

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

    /// <summary>What describes it as blocks.</summary>
    public required IPieceLayout Layout { get; init; }

    /// <summary>Whether keys, a slash between two, lead to it.</summary>
    public bool IsAt(ReadOnlySpan<char> path) => Part is null
        ? path.SequenceEqual(Key)
        : path.Length == Part.Length + 1 + Key.Length && path.StartsWith(Part) && path[Part.Length] == '/' && path.EndsWith(Key);
}
