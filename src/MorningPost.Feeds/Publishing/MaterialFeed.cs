using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Publishing;

/// <summary>One of the feeds that are published.</summary>
/// <param name="Key">Its projection's key; empty for whole issues, and for a feed that is no newsletter's.</param>
/// <param name="Feed">Its metadata.</param>
/// <param name="Projection">What makes items of issues; null where the items are given.</param>
internal sealed record MaterialFeed(string Key, Feed Feed, IssueProjection? Projection);
