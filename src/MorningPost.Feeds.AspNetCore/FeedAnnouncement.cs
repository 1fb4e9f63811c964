namespace MorningPost.Feeds.AspNetCore;

/// <summary>What a hub made of the news that a feed has changed.</summary>
public sealed record FeedAnnouncement
{
    /// <summary>The hub.</summary>
    public required Uri Hub { get; init; }

    /// <summary>The feed's address.</summary>
    public required Uri Topic { get; init; }

    /// <summary>Why the hub didn't take it; null when it did.</summary>
    public string? Error { get; init; }
}
