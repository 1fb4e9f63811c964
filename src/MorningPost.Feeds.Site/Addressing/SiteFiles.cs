using System.Collections.Frozen;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>Files beside the issues that are published with the pages that name them.</summary>
/// <param name="addresses">Where pages are.</param>
/// <param name="folder">The folder of issues; null where nothing is published with them.</param>
internal sealed class SiteFiles(SiteAddresses addresses, string? folder)
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".m4a"] = "audio/mp4",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".vtt"] = "text/vtt",
        [".webm"] = "video/webm",
        [".webp"] = "image/webp",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> TypesBySpan =
        Types.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<string> _named = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The files below the base that pages name and that aren't beside the issues.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>The address below the base of a file that a page names; null where it isn't published with the pages.</summary>
    public string? Name(Uri url)
    {
        if (addresses.PathOf(url) is not { Length: > 0 } path)
            return null;
        if (FileOf(path) is null)
        {
            if (folder is not null)
                _missing.Add(path);
            return null;
        }

        _named.Add(path);
        return path;
    }

    /// <summary>The files that were named since this was asked before.</summary>
    public string[] TakeNamed()
    {
        string[] named = [.. _named];
        _named.Clear();
        return named;
    }

    /// <summary>The file on this machine that is published at a path: in the folder at that path, or beside the issues at the longest
    /// end of it that is there: <c>2026/11/25/pictures/map.png</c>, <c>11/25/pictures/map.png</c> … <c>map.png</c>.</summary>
    public string? FileOf(string path)
    {
        if (folder is null || !HasType(path))
            return null;
        List<string> places = [Path.Combine(folder, path)];
        for (var (at, slash) = (0, 0); slash >= 0; at = slash + 1)
        {
            places.Add(Path.Combine(folder, "issues", path[at..]));
            slash = path.IndexOf('/', at);
        }

        return places.Find(File.Exists);
    }

    /// <summary>Whether it is a name of what is published with pages.</summary>
    public static bool HasType(ReadOnlySpan<char> path) => TypesBySpan.ContainsKey(Path.GetExtension(path));

    public static string TypeOf(string path) => Types[Path.GetExtension(path)];
}
