namespace MorningPost.Feeds.Publishing;

/// <summary>Addresses below a base, and the paths of the documents that are there.</summary>
internal static class Addresses
{
    public static string Checked(string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        var relative = address.TrimStart('/');
        foreach (var part in relative.TrimEnd('/').Split('/'))
        {
            if (part is "" or "." or ".." || !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'))
                throw new ArgumentException(
                    $"\"{address}\" isn't an address: it has parts of letters, digits, - . _ and ~, with / between them.", nameof(address));
        }

        return relative;
    }

    /// <summary>The address of a folder: with a slash at its end, or empty.</summary>
    public static string CheckedFolder(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Trim('/').Length == 0 ? "" : Checked(address).TrimEnd('/') + "/";
    }

    /// <summary>A name: an address of one part, or nothing.</summary>
    public static string CheckedName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('/', StringComparison.Ordinal))
            throw new ArgumentException($"\"{name}\" isn't a name.", nameof(name));
        return name.Length == 0 ? name : Checked(name);
    }

    /// <summary>The path of the document at an address.</summary>
    public static string PathOf(string address, FeedFormat format) =>
        !address.EndsWith('/') ? address : address + (format == FeedFormat.Json ? "index.json" : "index.xml");

    /// <summary>What addresses are relative to: a page's are those beside it.</summary>
    public static Uri BaseOf(Uri url)
    {
        var path = url.GetLeftPart(UriPartial.Path);
        if (path.EndsWith('/'))
            return new Uri(path);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var isPage = url.AbsolutePath.Length > 1
            && Path.GetExtension(name) is ".html" or ".htm" or ".xhtml" or ".php" or ".asp" or ".aspx" or ".jsp";
        return new Uri(isPage ? path[..^name.Length] : path + "/");
    }
}
