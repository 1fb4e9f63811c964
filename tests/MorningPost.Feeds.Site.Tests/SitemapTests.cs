using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Publishing;

namespace MorningPost.Feeds.Site.Tests;

public sealed class SitemapTests
{
    private static readonly SiteAddresses Addresses = new(new Uri("https://example.org/"));

    [Theory]
    [InlineData(49_999, new[] { "sitemap.xml" })]
    [InlineData(50_000, new[] { "sitemap-0001.xml", "sitemap-0000.xml", "sitemap.xml" })]
    [InlineData(50_001, new[] { "sitemap-0001.xml", "sitemap-0002.xml", "sitemap-0000.xml", "sitemap.xml" })]
    public void Beyond_50_000_pages_there_is_a_list_of_lists(int pages, string[] expected)
    {
        using var sitemap = new Sitemap(Addresses);
        var files = new List<(string Path, string Content)>();
        for (var page = 0; page < pages; page++)
        {
            if (sitemap.Add($"issues/{page.ToString(CultureInfo.InvariantCulture)}/", MadeUpArchive.FirstDay) is var (path, content))
                files.Add((path, Encoding.UTF8.GetString(content.Written)));
        }

        sitemap.Add("");
        files.AddRange(sitemap.Finish().Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Written))));

        Assert.Equal(expected, files.Select(file => file.Path));
        Assert.Equal(pages + 1, files.Sum(file => Sitemap.LinesOf(file.Content).Count()));
        Assert.All(files, file => Assert.InRange(XDocument.Parse(file.Content).Root!.Elements().Count(), 1, Sitemap.MostPages));
    }

    [Fact]
    public async Task It_lists_every_page_and_when_an_issue_changed()
    {
        var site = await SamplePages.Site;
        var documents = await site.ReadAsync();

        var listed = XDocument.Parse(documents["sitemap.xml"]).Root!.Elements().Select(page => (string)page.Elements().First()).ToList();

        Assert.Equal(documents.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal)) - 1, listed.Count);
        Assert.Contains("https://morningtensor.example/2026/10/22/", listed);
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }
}
