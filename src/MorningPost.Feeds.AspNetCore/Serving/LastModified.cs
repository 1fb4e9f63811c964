using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Dates that may be sent as <c>Last-Modified</c>.</summary>
internal static class LastModified
{
    /// <summary>The date, unless it is still to come: a clock that is behind must not make it move.</summary>
    public static DateTimeOffset? Of(HttpContext context, DateTimeOffset? modified)
    {
        if (modified is null)
            return null;
        var time = context.RequestServices?.GetService<TimeProvider>() ?? TimeProvider.System;
        return modified <= time.GetUtcNow() ? modified : null;
    }
}
