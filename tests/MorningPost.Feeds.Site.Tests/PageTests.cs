using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>What is true of every page of the sample archive.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Every_link_leads_somewhere() =>
        SiteLinks.MustResolve(await (await SamplePages.Site).ReadAsync(), (await SamplePages.NewsletterAsync()).Url);

    [Fact]
    public Task A_page_has_one_headline_and_its_landmarks() => OnEveryPageAsync((path, page) =>
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#content", page.QuerySelector("a.skip")?.GetAttribute("href"));
        Assert.NotEmpty(page.Title!);
    });

    [Fact]
    public Task An_id_is_there_once() => OnEveryPageAsync((path, page) =>
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(ids => ids.Count() > 1).Select(ids => ids.Key)));

    [Fact]
    public Task No_page_has_what_its_policy_forbids() => OnEveryPageAsync((path, page) =>
    {
        Assert.StartsWith(
            "default-src 'none'; style-src 'self';",
            page.QuerySelector("meta[http-equiv]")?.GetAttribute("content"),
            StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, form, [style], [onclick]"));
    });

    [Fact]
    public Task Every_page_says_where_the_feeds_are() => OnEveryPageAsync((path, page) => Assert.Equal(
        ["application/rss+xml", "application/atom+xml", "application/feed+json"],
        page.QuerySelectorAll("link[rel=alternate]").Take(3).Select(link => link.GetAttribute("type"))));

    [Fact]
    public Task Every_page_can_be_shared() => OnEveryPageAsync((path, page) =>
    {
        Assert.NotNull(page.QuerySelector("meta[property='og:title']"));
        Assert.Equal("The Morning Tensor", page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content"));
        Assert.Equal(
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
    });

    [Fact]
    public Task A_picture_says_what_it_shows_and_keeps_its_place() => OnEveryPageAsync((path, page) => Assert.All(page.QuerySelectorAll("img"), picture =>
    {
        Assert.NotNull(picture.GetAttribute("alt"));
        Assert.True(
            picture.ClassList.Contains("unsized") || (picture.HasAttribute("width") && picture.HasAttribute("height")), picture.OuterHtml);
    }));

    [Fact]
    public async Task An_issue_in_another_language_says_so_and_runs_its_way()
    {
        var page = await (await SamplePages.Site).ReadPageAsync("2026/10/21/index.html");

        Assert.Equal(("en", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var main = page.QuerySelector("main")!;
        Assert.Equal(("ar", "rtl"), (main.GetAttribute("lang"), main.GetAttribute("dir")));
        Assert.Equal("في هذا العدد", page.GetElementById("contents")?.TextContent);
    }

    [Fact]
    public async Task A_front_page_with_its_style_is_under_100_KB()
    {
        var documents = await (await SamplePages.Site).ReadAsync();
        var style = Encoding.UTF8.GetByteCount(documents["site.css"]);

        Assert.All(documents.Where(document => document.Key.EndsWith(".html", StringComparison.Ordinal)),
            page => Assert.InRange(Encoding.UTF8.GetByteCount(page.Value) + style, 1, 100_000));
    }

    [Fact]
    public async Task A_page_asks_for_its_style_its_icon_and_pictures_and_nothing_else() => await OnEveryPageAsync((path, page) =>
        Assert.Equal(2, page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Length));

    [Fact]
    public async Task An_issue_names_its_neighbours()
    {
        var page = await (await SamplePages.Site).ReadPageAsync("2026/10/22/index.html");

        Assert.Equal(["../../../2026/10/21/", "../../../2026/10/23/"],
            page.QuerySelectorAll("nav.neighbours a").Select(link => link.GetAttribute("href")));
        Assert.Equal("../../../2026/10/23/", page.QuerySelector("link[rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_paid_for_is_set_apart_and_labelled()
    {
        var documents = await (await SamplePages.Site).ReadAsync();
        var labelled = documents.Values.Where(text => text.Contains("rel=\"sponsored\"", StringComparison.Ordinal))
            .Select(PublishedSite.Parse).ToList();

        Assert.NotEmpty(labelled);
        Assert.All(labelled.SelectMany(page => page.QuerySelectorAll("a[rel=sponsored]")), link =>
            Assert.NotNull(Around(link).FirstOrDefault(element => element.Children.Any(child => child.ClassList.Contains("label")))));
    }

    [Fact]
    public async Task The_front_page_is_as_it_was_accepted()
    {
        var path = Path.Combine(SamplePages.ThisFolder(), "FrontPage.verified.html");
        var page = await (await SamplePages.Site).ReadAsync("index.html");

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), page);
    }

    private static IEnumerable<IElement> Around(IElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
            yield return around;
    }

    private static async Task OnEveryPageAsync(Action<string, IHtmlDocument> check)
    {
        var documents = await (await SamplePages.Site).ReadAsync();
        foreach (var (path, text) in documents.Where(document => document.Key.EndsWith(".html", StringComparison.Ordinal)))
            check(path, PublishedSite.Parse(text));
    }
}
