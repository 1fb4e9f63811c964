namespace MorningPost.Feeds;

/// <summary>The software that made the feed.</summary>
/// <remarks>RSS: <c>generator</c> (name and version). Atom: <c>generator</c>. JSON Feed has no place for it.</remarks>
public sealed record FeedGenerator
{
    /// <summary>The name. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The version. Plain text.</summary>
    public string? Version { get; init; }

    /// <summary>A page about the software. Absolute.</summary>
    public Uri? Url { get; init; }

    /// <summary>This library, without a version: a new version of it alone changes no byte of a feed.</summary>
    public static FeedGenerator Default { get; } = new() { Name = "MorningPost.Feeds" };
}
