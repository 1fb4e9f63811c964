namespace MorningPost.Feeds.Publishing;

/// <summary>How long documents may be kept: a subscription document for minutes, an archive document, which changes once, for a
/// day.</summary>
internal static class CacheTimes
{
    public const string Subscription = "public, max-age=300";
    public const string Archive = "public, max-age=86400";
}
