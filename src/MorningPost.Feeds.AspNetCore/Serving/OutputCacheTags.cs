using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Marks responses in an output cache by the feeds that they are of, so that a new issue can take them out.</summary>
internal static class OutputCacheTags
{
    public static void Add(HttpContext context, FeedGroup group)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { Context.Tags: var tags })
            tags.Add(group.Tag);
    }
}
