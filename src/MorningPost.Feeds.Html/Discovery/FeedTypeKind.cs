namespace MorningPost.Feeds.Html.Discovery;

/// <summary>What a media type says of a link.</summary>
internal enum FeedTypeKind
{
    /// <summary>Nothing: there is none.</summary>
    None,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A feed, or something else that is XML or JSON.</summary>
    Perhaps,

    /// <summary>Something else.</summary>
    Other,
}
