namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A document that can be subscribed to.</summary>
/// <param name="Path">Where it is below the prefix.</param>
/// <param name="Format">Its format.</param>
/// <param name="Title">The feed's title.</param>
/// <param name="Address">Its own address, where the document says it.</param>
/// <param name="Hubs">Where changes are announced.</param>
internal sealed record Subscription(string Path, FeedFormat Format, string Title, Uri? Address, IReadOnlyList<FeedHub> Hubs);
