namespace MorningPost.Feeds.Site.Tests;

public sealed class ThemeTests
{
    [Fact]
    public async Task Variables_and_rules_come_behind_the_sites_own()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions
        {
            Theme = new SiteTheme
            {
                Variables = [new SiteVariable { Name = "accent", Value = "#005" }],
                DarkVariables = [new SiteVariable { Name = "accent", Value = "#9cf" }],
                Css = "h1{color:red}",
            },
        });

        await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.EndsWith(
            ":root{--accent:#005;}\n@media (prefers-color-scheme:dark){:root{--accent:#9cf;}}\nh1{color:red}",
            await site.ReadAsync("site.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_the_page_are_replaced_and_what_they_name_is_escaped()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions
        {
            Theme = new SiteTheme
            {
                Head = "<meta name=\"author\" content=\"{tagline}\">",
                Masthead = "<p class=\"title\"><a href=\"{home}\">{title}</a> {number} {date} {unknown}</p>",
                AfterContent = "<aside>after</aside>",
                Footer = "<p><a href=\"{archive}\">{title}</a> <a href=\"{subscribe}\">s</a></p>",
            },
        });

        await site.PublishAsync(MadeUpArchive.Issues(1));

        var text = await site.ReadAsync("issues/2026-10-20/index.html");
        Assert.Contains("content=\"Every &lt;day&gt; &amp; night\"", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../\">The Daily</a> 1 Tuesday, 20 October 2026 {unknown}</p>", text, StringComparison.Ordinal);
        Assert.Contains("<aside>after</aside>", text, StringComparison.Ordinal);
        Assert.Contains(
            "<footer><p><a href=\"../../archive/\">The Daily</a> <a href=\"../../subscribe/\">s</a></p>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accent", "red;}body{display:none")]
    [InlineData("accent", "</style>")]
    [InlineData("a b", "red")]
    [InlineData("accent", " ")]
    public void What_would_break_the_sheet_is_refused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new SiteVariable { Name = name, Value = value });
}
