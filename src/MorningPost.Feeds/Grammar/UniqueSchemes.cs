using System.Collections.Frozen;

namespace MorningPost.Feeds.Grammar;

/// <summary>Schemes whose owner or rules keep two publishers from making the same id.</summary>
internal static class UniqueSchemes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "http", "https", "tag", "urn", "info", "ftp", "mailto", "mid", "cid", "news", "doi", "hdl", "did",
            "at", "acct", "ni", "nih", "dat", "ipfs", "ipns", "magnet")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> scheme) => Names.Contains(scheme);
}
