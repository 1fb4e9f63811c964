namespace MorningPost.Feeds;

/// <summary>How often a feed changes, so that readers know when to look.</summary>
/// <remarks>RSS: <c>ttl</c>, <c>sy:updatePeriod</c>, <c>sy:updateFrequency</c>. Atom: the two <c>sy:</c> elements. JSON Feed has no place
/// for it.</remarks>
public sealed record FeedSchedule
{
    /// <summary>How long a copy may be kept, in whole minutes, at least one: RSS <c>ttl</c>.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The period in which the feed changes <see cref="Frequency"/> times: <c>sy:updatePeriod</c>.</summary>
    public FeedUpdatePeriod? Period { get; init; }

    /// <summary>How many times it changes in a <see cref="Period"/>, from 1: <c>sy:updateFrequency</c>.</summary>
    public int Frequency { get; init; } = 1;
}
