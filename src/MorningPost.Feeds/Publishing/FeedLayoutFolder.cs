namespace MorningPost.Feeds.Publishing;

/// <summary>The folder of a projection's documents.</summary>
public sealed record FeedLayoutFolder
{
    /// <summary>The projection's <see cref="MorningPost.Feeds.Projection.IssueProjection.Key"/>; empty for whole issues, and for a feed
    /// that is no newsletter's.</summary>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The folder, relative to the base; empty for the base itself.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public required string Folder { get; init => field = Addresses.CheckedFolder(value); }
}
