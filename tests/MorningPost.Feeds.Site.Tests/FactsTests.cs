using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MimeKit;
using MorningPost.Feeds.Site.Mail;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>Pages, feeds and mail of the sample archive say the same, fact for fact, read back by foreign parsers.</summary>
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
    public async Task A_mail_says_what_its_item_says_and_no_more()
    {
        var site = await SamplePages.Site;
        var items = FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(await site.ReadAsync("atom.xml")))
            .Items.ToDictionary(item => item.Url!);
        var newsletter = await SamplePages.NewsletterAsync();
        var options = new MailOptions { From = new MailboxAddress("", "letter@morningtensor.example") };
        var compared = 0;
        await foreach (var issue in MorningPost.Feeds.Tests.SampleArchive.Open().ReadIssuesAsync(
            cancellationToken: TestContext.Current.CancellationToken))
        {
            if (!items.TryGetValue(issue.Url!, out var item))
                continue;
            var file = new MemoryStream();
            await IssueMail.WriteAsync(newsletter, issue, options, file, TestContext.Current.CancellationToken);
            file.Position = 0;
            var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            var html = PublishedSite.Parse(BrokenAsText(mail.HtmlBody!));
            var body = PublishedSite.Parse($"<!DOCTYPE html><title>.</title><body>{BrokenAsText(item.Content!.Value)}");

            Assert.Equal((item.Title, item.Published), (mail.Subject, mail.Date));
            Assert.Equal(
                (item.Title, item.Url!.AbsoluteUri),
                (html.QuerySelector("h1")!.TextContent, html.QuerySelector("h1 a")!.GetAttribute("href")));
            Assert.Equal(Facts(body), Facts(html));
            Assert.Equal(Links(body), Links(html).Skip(1));
            Assert.All(Links(body), link => Assert.Contains(link, mail.TextBody, StringComparison.Ordinal));
            var text = Between().Replace(mail.TextBody!, "");
            Assert.All(body.QuerySelectorAll(Blocks).SelectMany(Words), word => Assert.Contains(word, text, StringComparison.Ordinal));
            compared++;
        }

        Assert.Equal(items.Count, compared);
    }

    [Fact]
    public async Task An_article_is_where_its_item_says()
    {
        var site = await SamplePages.Site;
        await foreach (var issue in MorningPost.Feeds.Tests.SampleArchive.Open().ReadIssuesAsync(
            cancellationToken: TestContext.Current.CancellationToken))
        {
            if (issue.Audience != Audience.Everyone || issue.Retraction is not null)
                continue;
            var page = await site.ReadPageAsync(issue.Url!.AbsolutePath.TrimStart('/') + "index.html");
            foreach (var section in issue.Sections.OfType<ArticleSection>().Where(section => section.Audience == Audience.Everyone))
            {
                foreach (var article in section.Articles)
                    Assert.Equal(
                        Folded(article.Headline),
                        Folded(page.GetElementById($"{section.Key}/{article.Key}")!.QuerySelector("h2, h3")!.TextContent));
            }
        }
    }

    /// <summary>Every paragraph, heading, entry and figure of the item's body is on the page, whatever is around it there.</summary>
    private static void MustSayAll(FeedItem item, IHtmlDocument page)
    {
        var body = PublishedSite.Parse($"<!DOCTYPE html><title>.</title><body>{item.Content!.Value}");
        var text = Folded(page.QuerySelector("main")!.TextContent);
        foreach (var block in body.QuerySelectorAll("h2, h3, p, blockquote, figcaption, td").Where(
            block => block.QuerySelector("p") is null))
        {
            foreach (var word in Words(block))
                Assert.Contains(word, text, StringComparison.Ordinal);
        }

        foreach (var link in body.QuerySelectorAll("a[href^=http]").Select(link => link.GetAttribute("href")!)
            .Where(link => !link.StartsWith("https://morningtensor.example/", StringComparison.Ordinal)))
            Assert.Contains(page.QuerySelectorAll("a"), other => other.GetAttribute("href") == link);
    }

    private const string Blocks = "h2, h3, h4, p, li, blockquote, table:not([role]) td";

    /// <summary>Headings, texts, entries and figures, in order.</summary>
    private static string[] Facts(IHtmlDocument document) =>
        [.. document.QuerySelectorAll(Blocks).Select(block => Folded(block.TextContent))];

    /// <summary>With a space where a line ends, so that what is before and behind it are two words.</summary>
    private static string BrokenAsText(string html) => Breaks().Replace(html, " $0");

    private static string[] Links(IHtmlDocument document) => [.. document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];

    private static string[] Words(IElement block) => Folded(block.TextContent).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('—', '(', ')', ',', '·', '.', ':', ';')).Where(word => word.Length > 0).ToArray();

    private static string Folded(string text) => White().Replace(text, " ").Trim();

    /// <summary>Numbers of addresses, line ends and what quotes begin with: text may break between any two letters of East Asia.</summary>
    [GeneratedRegex(@"\u00A0\[[0-9]+\]|\n> |\s")]
    private static partial Regex Between();

    [GeneratedRegex("<br>|<div|<p")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
