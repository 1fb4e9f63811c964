using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>Pages and feeds of the sample archive say the same, fact for fact, read back by foreign parsers.</summary>
public sealed partial class FactsTests
{
    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task An_item_says_what_its_page_says(string feed)
    {
        var site = await SamplePages.Site;
        var items = FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(await site.ReadAsync(feed))).Items;

        Assert.True(items.Count > 10);
        foreach (var item in items)
        {
            var page = await site.ReadPageAsync(item.Url!.AbsolutePath.TrimStart('/') + "index.html");
            Assert.Equal(item.Title, page.QuerySelector("h1")!.TextContent);
            Assert.Equal(item.Url.AbsoluteUri, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(item.Summary, page.QuerySelector(".headline .standfirst")?.TextContent);
            MustSayAll(item, page);
        }
    }

    [Fact]
    public async Task An_article_is_where_its_item_says()
    {
        var site = await SamplePages.Site;
        await foreach (var issue in MorningPost.Feeds.Tests.SampleArchive.Open().ReadIssuesAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            if (issue.Audience != Audience.Everyone || issue.Retraction is not null)
                continue;
            var page = await site.ReadPageAsync(issue.Url!.AbsolutePath.TrimStart('/') + "index.html");
            foreach (var section in issue.Sections.OfType<ArticleSection>().Where(section => section.Audience == Audience.Everyone))
            {
                foreach (var article in section.Articles)
                    Assert.Equal(Folded(article.Headline), Folded(page.GetElementById($"{section.Key}/{article.Key}")!.QuerySelector("h2, h3")!.TextContent));
            }
        }
    }

    /// <summary>Every paragraph, heading, entry and figure of the item's body is on the page, whatever is around it there.</summary>
    private static void MustSayAll(FeedItem item, IHtmlDocument page)
    {
        var body = PublishedSite.Parse($"<!DOCTYPE html><title>.</title><body>{item.Content!.Value}");
        var text = Folded(page.QuerySelector("main")!.TextContent);
        foreach (var block in body.QuerySelectorAll("h2, h3, p, blockquote, figcaption, td").Where(block => block.QuerySelector("p") is null))
        {
            foreach (var word in Words(block))
                Assert.Contains(word, text, StringComparison.Ordinal);
        }

        foreach (var link in body.QuerySelectorAll("a[href^=http]").Select(link => link.GetAttribute("href")!)
            .Where(link => !link.StartsWith("https://morningtensor.example/", StringComparison.Ordinal)))
            Assert.Contains(page.QuerySelectorAll("a"), other => other.GetAttribute("href") == link);
    }

    private static string[] Words(IElement block) => Folded(block.TextContent).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('—', '(', ')', ',', '·')).Where(word => word.Length > 0).ToArray();

    private static string Folded(string text) => White().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
