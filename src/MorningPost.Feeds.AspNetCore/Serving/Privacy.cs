using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Whether an endpoint is for some only.</summary>
internal static class Privacy
{
    /// <summary>Whether an endpoint asks who is there, by itself or because the app does so wherever nothing else is said.</summary>
    public static async ValueTask<bool> DemandsAuthorizationAsync(EndpointMetadataCollection? metadata, IServiceProvider services)
    {
        if (metadata?.GetMetadata<IAllowAnonymous>() is not null)
            return false;
        if (metadata?.GetMetadata<IAuthorizeData>() is not null
            || metadata?.GetMetadata<AuthorizationPolicy>() is not null
            || metadata?.GetMetadata<IAuthorizationRequirementData>() is not null)
            return true;
        return services.GetService<IAuthorizationPolicyProvider>() is { } policies && await policies.GetFallbackPolicyAsync()
            .ConfigureAwait(false) is not null;
    }
}
