namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Where a feed's items are.</summary>
internal interface IFeedItems
{
    /// <summary>Which version is there; null when nobody knows.</summary>
    ValueTask<FeedVersion?> FindVersionAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>The items: an asynchronous sequence, or else a sequence.</summary>
    object Read(IServiceProvider services);
}
