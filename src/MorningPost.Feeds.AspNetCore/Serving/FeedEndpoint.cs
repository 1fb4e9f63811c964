namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What an endpoint is, among its metadata.</summary>
/// <param name="Group">The feeds that it is one of.</param>
/// <param name="Path">Where it is below the prefix; empty for all of a store.</param>
internal sealed record FeedEndpoint(FeedGroup Group, string Path);
