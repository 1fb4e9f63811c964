using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>The feeds below one prefix.</summary>
/// <param name="prefix">The prefix, as the app gave it.</param>
/// <param name="isPrivate">Whether the app said that they are for some only.</param>
internal abstract class FeedGroup(string prefix, bool isPrivate)
{
    public string Prefix { get; } = Normalize(prefix);

    public bool IsPrivate { get; } = isPrivate;

    /// <summary>The address of the app's root; null when only a request says it.</summary>
    public virtual Uri? BaseUrl => null;

    /// <summary>The tag of the group's responses in an output cache.</summary>
    public string Tag => FeedAnnouncer.TagOf(Prefix);

    /// <summary>The feeds that can be subscribed to.</summary>
    /// <param name="services">The services of a scope.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    public abstract ValueTask<IReadOnlyList<Subscription>> ListAsync(IServiceProvider services, CancellationToken cancellationToken);

    public static string Normalize(string prefix) => "/" + prefix.Trim('/');

    /// <summary>The address of the document that is asked for.</summary>
    /// <returns>Null for a request that doesn't name its host.</returns>
    public Uri? AddressOf(HttpContext context) => RequestAddress.Of(context, BaseUrl);

    /// <summary>Whether this request's feed is for some only.</summary>
    public ValueTask<bool> IsPrivateAsync(HttpContext context) => IsPrivate
        ? ValueTask.FromResult(true)
        : Privacy.DemandsAuthorizationAsync(context.GetEndpoint()?.Metadata, context.RequestServices);
}
