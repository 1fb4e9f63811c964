namespace MorningPost.Feeds.Html;

/// <summary>A feed that a page announces, or links to.</summary>
public sealed record DiscoveredFeed
{
    /// <summary>Where the feed is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the page calls it, as one line of plain text; null when it doesn't.</summary>
    public string? Title { get; init; }

    /// <summary>Its format, as far as its media type says; null when that says nothing. A reader detects the format itself.</summary>
    public FeedFormat? Format { get; init; }

    /// <summary>Whether the page announces the feed with a <c>link</c> element. Otherwise it is a link in the text that looks like one to
    /// a feed.</summary>
    public required bool IsAnnounced { get; init; }
}
