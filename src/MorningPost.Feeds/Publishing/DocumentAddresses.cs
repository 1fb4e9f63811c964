using System.Globalization;

namespace MorningPost.Feeds.Publishing;

/// <summary>Where the documents of one projection in one format are.</summary>
/// <param name="baseUrl">What addresses are relative to; ends with a slash.</param>
/// <param name="format">The format.</param>
/// <param name="address">The subscription document's address.</param>
/// <param name="archive">The archive documents' addresses, with # for their number.</param>
internal sealed class DocumentAddresses(Uri baseUrl, FeedFormat format, string address, string archive)
{
    /// <summary>The number of the subscription document.</summary>
    public const int Subscription = 0;

    public string Address { get; } = address;

    public string Archive { get; } = archive;

    /// <summary>The path of a document.</summary>
    /// <param name="page">The archive document's number, or that of the subscription document.</param>
    public string PathOf(int page) => page == Subscription ? Addresses.PathOf(Address, format) : PageOf(Archive, page);

    public Uri UrlOf(int page) => new(baseUrl, page == Subscription ? Address : PageOf(Archive, page));

    public static string PageOf(string archive, int page) =>
        archive.Replace("#", page.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The number of the archive document at a path; 0 when it is none of these.</summary>
    public static int NumberOf(string archive, string path)
    {
        var at = archive.IndexOf('#', StringComparison.Ordinal);
        var before = archive.AsSpan(0, at);
        var after = archive.AsSpan(at + 1);
        return path.Length > before.Length + after.Length && path.AsSpan().StartsWith(before) && path.AsSpan().EndsWith(after)
            && int.TryParse(path.AsSpan()[before.Length..^after.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && PageOf(archive, page) == path ? page : 0;
    }
}
