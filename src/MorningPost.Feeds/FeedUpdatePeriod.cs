namespace MorningPost.Feeds;

/// <summary>The periods of the RSS Syndication module.</summary>
public enum FeedUpdatePeriod
{
    /// <summary><c>hourly</c></summary>
    Hourly,

    /// <summary><c>daily</c></summary>
    Daily,

    /// <summary><c>weekly</c></summary>
    Weekly,

    /// <summary><c>monthly</c></summary>
    Monthly,

    /// <summary><c>yearly</c></summary>
    Yearly,
}
