namespace MorningPost.Feeds.AspNetCore;

/// <summary>Tells WebSub hubs that a feed has changed, so that they fetch it and tell its subscribers.</summary>
public interface IFeedHub
{
    /// <summary>Tells a hub that a feed has changed.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="topic">The feed's address.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that ends when the hub has taken it.</returns>
    /// <exception cref="HttpRequestException">The hub can't be reached or says no.</exception>
    Task PublishAsync(Uri hub, Uri topic, CancellationToken cancellationToken = default);
}
