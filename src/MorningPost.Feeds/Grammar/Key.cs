using System.Buffers;

namespace MorningPost.Feeds.Grammar;

/// <summary>Keys: short names that ids, folders and addresses are made of.</summary>
internal static class Key
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static bool IsWellFormed(string key) => key is not ("" or "." or "..") && !key.AsSpan().ContainsAnyExcept(Characters);
}
