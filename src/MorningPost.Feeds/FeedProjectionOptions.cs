namespace MorningPost.Feeds;

/// <summary>What of issues goes into their items. Immutable.</summary>
public sealed record FeedProjectionOptions
{
    /// <summary>The defaults.</summary>
    public static FeedProjectionOptions Default { get; } = new();

    /// <summary>Whether items of whole issues carry the typed issue, as an extension. Default: false, since it doubles a feed.</summary>
    public bool IncludeIssue { get; init; }

    /// <summary>Whether the body of an issue or article begins with its lead image. Default: true, since most readers ignore
    /// <c>media:content</c>.</summary>
    public bool RepeatLeadImageInContent { get; init; } = true;
}
