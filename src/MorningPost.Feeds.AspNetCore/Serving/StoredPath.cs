using Microsoft.AspNetCore.StaticFiles;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Which paths of a store are served, and as what.</summary>
internal static class StoredPath
{
    private static readonly FileExtensionContentTypeProvider Others = FeedFileTypes.Add(new FileExtensionContentTypeProvider());

    /// <summary>The document that an address of a layout is of: in a folder, its index.</summary>
    public static string FileOf(string address, FeedFormat format) => address.Length > 0 && !address.EndsWith('/')
        ? address
        : address + (format == FeedFormat.Json ? "index.json" : "index.xml");

    /// <summary>Names that begin with a dot are the store's own, or nobody's; two files are for hosts of static files.</summary>
    public static bool IsServed(string path)
    {
        if (path is "_headers" or "_redirects")
            return false;
        foreach (var range in path.AsSpan().Split('/'))
        {
            var name = path.AsSpan(range);
            if (name.IsEmpty || name[0] == '.' || name.ContainsAny('\\', ':', '%') || name.ContainsAnyInRange('\0', '\u001F'))
                return false;
        }

        return true;
    }

    /// <summary>What the store says, or else what the name says; null for what no browser should get.</summary>
    public static string? MediaTypeOf(FeedStoreDocument document)
    {
        if (document.ContentType is { } known)
            return known;
        var name = document.Path[(document.Path.LastIndexOf('/') + 1)..];
        if (name.EndsWith("atom.xml", StringComparison.OrdinalIgnoreCase))
            return MediaTypes.Of(FeedFormat.Atom);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xml" or ".rss" => MediaTypes.Of(FeedFormat.Rss),
            ".json" => MediaTypes.Of(FeedFormat.Json),
            ".atom" => MediaTypes.Of(FeedFormat.Atom),
            ".gz" or ".br" => null,
            _ => Others.TryGetContentType(name, out var type) ? WithCharset(type) : null,
        };
    }

    private static string WithCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
