using Microsoft.Extensions.Primitives;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>The <c>Link</c> headers by which WebSub subscribers find a feed's hub and the name it goes by there.</summary>
internal static class LinkHeader
{
    public static StringValues Of(Feed feed) => Of(feed.FeedUrl, feed.Hubs);

    public static StringValues Of(Uri? self, IReadOnlyList<FeedHub> hubs)
    {
        List<string> links = [];
        if (self is not null)
            links.Add($"<{self.AbsoluteUri}>; rel=\"self\"");
        foreach (var hub in hubs)
        {
            if (IsWebSub(hub) && hub.Url.IsAbsoluteUri)
                links.Add($"<{hub.Url.AbsoluteUri}>; rel=\"hub\"");
        }

        return links.Count switch { 0 => default, 1 => links[0], _ => new StringValues([.. links]) };
    }

    public static bool IsWebSub(FeedHub hub) =>
        hub.Type.Equals("WebSub", StringComparison.OrdinalIgnoreCase) || hub.Type.Equals(
            "PubSubHubbub", StringComparison.OrdinalIgnoreCase);
}
