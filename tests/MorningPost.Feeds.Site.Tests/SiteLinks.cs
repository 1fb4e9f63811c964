namespace MorningPost.Feeds.Site.Tests;

/// <summary>Follows the links of a site.</summary>
internal static class SiteLinks
{
    /// <summary>Every relative link of every page leads to a document, and to a place in it; feeds are published by somebody else.</summary>
    public static void MustResolve(IReadOnlyDictionary<string, string> documents, Uri baseUrl)
    {
        var pages = documents.Where(document => document.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(document => document.Key, document => PublishedSite.Parse(document.Value));
        foreach (var (path, page) in pages)
        {
            var at = new Uri(baseUrl, path == "404.html" ? "not/here" : path);
            foreach (var (element, name) in page.All.SelectMany(element => new[] { (element, "href"), (element, "src") }))
            {
                if (element.GetAttribute(name) is not { } link || element.GetAttribute("type") is not null || IsFeed(link))
                    continue;
                if (link.StartsWith('#') && page.GetElementById(link[1..]) is not null)
                    continue;
                // The site's own links are relative; what an author's markup names by its whole address is somebody else's to publish.
                if (link.StartsWith(baseUrl.AbsoluteUri, StringComparison.Ordinal))
                    continue;
                var target = new Uri(at, link);
                if (!baseUrl.IsBaseOf(target))
                    continue;
                var document = target.AbsolutePath[baseUrl.AbsolutePath.Length..];
                document = document.Length == 0 || document.EndsWith('/') ? document + "index.html"
                    : documents.ContainsKey(document) ? document : document + "/index.html";
                Assert.True(documents.ContainsKey(document), $"{path} links {link}, and there is no {document}.");
                if (target.Fragment.Length > 1)
                    Assert.NotNull(pages[document].GetElementById(Uri.UnescapeDataString(target.Fragment[1..])));
            }
        }
    }

    private static bool IsFeed(string link) => link.EndsWith("feed.xml", StringComparison.Ordinal)
        || link.EndsWith("atom.xml", StringComparison.Ordinal) || link.EndsWith("feed.json", StringComparison.Ordinal);
}
