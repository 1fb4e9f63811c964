namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Items that the app gives by functions of its services.</summary>
internal sealed class GivenItems(
    Func<IServiceProvider, object> items, Func<IServiceProvider, CancellationToken, ValueTask<FeedVersion?>> version) : IFeedItems
{
    public ValueTask<FeedVersion?> FindVersionAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        version(services, cancellationToken);

    public object Read(IServiceProvider services) => items(services);
}
