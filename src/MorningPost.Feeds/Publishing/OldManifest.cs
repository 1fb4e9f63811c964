using System.Text.Json;

namespace MorningPost.Feeds.Publishing;

/// <summary>The manifest of version 1: it had a record for each format, and archive documents in RSS were named otherwise.</summary>
internal static class OldManifest
{
    public static PublishManifest Read(JsonElement root) => new()
    {
        IsOld = true,
        Archives = [.. root.GetProperty("feeds").EnumerateArray().Select(ReadFeed).GroupBy(feed => feed.Key, StringComparer.Ordinal)
            .Select(group => new PublishManifest.ArchiveRecord { Key = group.Key, Formats = [.. group.Select(feed => feed.Format)] })],
        Corrections = [.. root.GetProperty("corrected").EnumerateArray()
            .Select(pair => new Correction(pair[0].GetInt32(), pair[1].GetInt32()))],
    };

    private static (string Key, PublishManifest.FormatRecord Format) ReadFeed(JsonElement feed)
    {
        var path = feed.GetProperty("path").GetString() ?? throw new FormatException("a feed has no path.");
        var file = path.LastIndexOf('/') + 1;
        var (format, suffix) = path[file..] switch
        {
            "feed.xml" => (FeedFormat.Rss, ".xml"),
            "atom.xml" => (FeedFormat.Atom, ".atom.xml"),
            _ => (FeedFormat.Json, ".json"),
        };
        var pages = feed.GetProperty("pages").GetArrayLength();
        return (path[..file].TrimEnd('/'), new PublishManifest.FormatRecord(format, path, $"{path[..file]}archive/#{suffix}", pages, ""));
    }
}
