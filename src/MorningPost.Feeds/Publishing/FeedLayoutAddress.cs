namespace MorningPost.Feeds.Publishing;

/// <summary>The address of one subscription document.</summary>
public sealed record FeedLayoutAddress
{
    /// <summary>The projection's <see cref="MorningPost.Feeds.Projection.IssueProjection.Key"/>; empty for whole issues, and for a feed
    /// that is no newsletter's.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>The format.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The address, relative to the base: <c>rss.xml</c>, <c>blog/feed/</c>, <c>feed/atom</c>.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public required string Address { get; init => field = Addresses.Checked(value); }
}
