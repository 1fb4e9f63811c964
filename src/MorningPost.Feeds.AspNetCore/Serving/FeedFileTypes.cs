using Microsoft.AspNetCore.StaticFiles;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Media types of files whose names say what they are.</summary>
internal static class FeedFileTypes
{
    /// <summary>Adds the types that a provider lacks; what the app has said stays.</summary>
    public static FileExtensionContentTypeProvider Add(FileExtensionContentTypeProvider provider)
    {
        provider.Mappings.TryAdd(".rss", FeedFormat.Rss.GetMediaType());
        provider.Mappings.TryAdd(".atom", FeedFormat.Atom.GetMediaType());
        provider.Mappings.TryAdd(".opml", "text/x-opml");
        return provider;
    }
}
