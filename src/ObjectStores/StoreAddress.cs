namespace MorningPost.Feeds.ObjectStores;

/// <summary>A store as users write it: <c>s3://bucket/prefix</c>, <c>azblob://account/container/prefix</c>.</summary>
internal static class StoreAddress
{
    /// <summary>Takes an address apart.</summary>
    /// <param name="address">The address.</param>
    /// <param name="scheme">What it begins with, without <c>://</c>.</param>
    /// <param name="names">How many names there have to be before the prefix.</param>
    /// <param name="form">How an address is written, for the message.</param>
    /// <returns>The names, and last the prefix, which may be empty.</returns>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    public static string[] Parse(string address, string scheme, int names, string form)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        var start = scheme + "://";
        var parts = address.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            ? address[start.Length..].Split('/', names + 1)
            : [];
        if (parts.Length < names || parts.Take(names).Any(name => name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c)
            && c is not ('-' or '.' or '_'))))
            throw new ArgumentException($"\"{address}\" is no address of a store: it is written {form}.", nameof(address));
        return parts.Length > names ? parts : [.. parts, ""];
    }
}
