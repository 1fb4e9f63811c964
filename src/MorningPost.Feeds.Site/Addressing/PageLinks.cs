using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>Links as one page has them: relative, so that a site can be looked at anywhere.</summary>
/// <param name="addresses">Where pages are.</param>
/// <param name="path">The page's own address below the base; null for one that is shown at every address.</param>
/// <param name="files">The files that are published with the pages.</param>
internal sealed class PageLinks(SiteAddresses addresses, string? path, SiteFiles files)
{
    private readonly string _up = path is null || IsServedAtTwo(path) ? addresses.BaseUrl.AbsolutePath : UpFrom(path);

    /// <summary>The page's address.</summary>
    public Uri? Url { get; } = path is null ? null : addresses.UrlOf(path);

    /// <summary>The address of a page or a document of this site.</summary>
    public string To(string target) => _up.Length + target.Length == 0 ? "./" : _up + target;

    /// <summary>The address of an issue's page, wherever it is.</summary>
    public string To(IssueCard card) => card.Path is null ? FeedUrl.ToAscii(card.Url) : To(card.Path);

    /// <summary>The address of a file: relative where it is published here.</summary>
    public string ToFile(Uri url) => files.Name(url) is { } file ? To(file) : FeedUrl.ToAscii(url);

    /// <summary>Has the files published that an attribute of HTML names: one, or several with their sizes.</summary>
    public void Keep(ReadOnlySpan<char> addresses)
    {
        foreach (var range in addresses.SplitAny(' ', '\t', '\n'))
        {
            var address = addresses[range].TrimEnd(',');
            if (SiteFiles.HasType(address) && Uri.TryCreate(address.ToString(), UriKind.Absolute, out var url))
                files.Name(url);
        }
    }

    /// <summary>Whether a link is worth making: one into this site is so only where a page is known to be.</summary>
    public bool LeadsSomewhere(Uri url) => !addresses.IsBelow(url);

    /// <summary>Whether hosts serve a page with a slash behind its address too: what is relative to the one isn't to the other.</summary>
    private static bool IsServedAtTwo(string path) =>
        path.Length > 0 && !path.EndsWith('/') && SiteAddresses.DocumentOf(path) != path;

    private static string UpFrom(string path) => string.Concat(Enumerable.Repeat("../", path.AsSpan().Count('/')));
}
