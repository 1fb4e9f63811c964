namespace MorningPost.Feeds.Markdown.Tests;

/// <summary>Links and pictures are relative to the issue's address.</summary>
public sealed class RelativeUrlTests
{
    private const string Page = "url: https://example.org/2026/11/25/\n";

    [Theory]
    [InlineData("![x](pictures/a.png)", "src=\"https://example.org/2026/11/25/pictures/a.png\"")]
    [InlineData("![x](/a.png)", "src=\"https://example.org/a.png\"")]
    [InlineData("[x](../24/)", "href=\"https://example.org/2026/11/24/\"")]
    [InlineData("[x](?page=2)", "href=\"https://example.org/2026/11/25/?page=2\"")]
    [InlineData("[x](//other.example/a)", "href=\"https://other.example/a\"")]
    [InlineData("[x](#fn1)", "href=\"#fn1\"")]
    [InlineData("[x](mailto:a@example.org)", "href=\"mailto:a@example.org\"")]
    [InlineData(
        "<img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"x\">",
        "srcset=\"https://example.org/2026/11/25/a.png 1x, https://example.org/2026/11/25/b.png 2x\"")]
    [InlineData("<video poster=\"a.png\" src=\"b.mp4\"></video>", "poster=\"https://example.org/2026/11/25/a.png\"")]
    public void In_texts(string markdown, string html) =>
        Assert.Contains(
            html,
            Assert.IsType<TextSection>(Assert.Single(Read(Page, $"## Note\n\nSee {markdown}\n").Sections)).Text.Html,
            StringComparison.Ordinal);

    [Fact]
    public void In_galleries_lists_and_YAML()
    {
        var issue = Read(
            Page + "image:\n  url: pictures/lead.png\n  alt: A\n",
            "## Pictures\n\n[![A](pictures/a.png)](../24/)\n\n## Links\n\n- [B](b/)\n\n## More {kind=text}\n\n```yaml\ntext:\n  html: <a href=\"c\">C</a>\n```\n");

        Assert.Equal("https://example.org/2026/11/25/pictures/lead.png", issue.Image!.Url.ToString());
        var picture = Assert.Single(Assert.IsType<GallerySection>(issue.Sections[0]).Pictures);
        Assert.Equal("https://example.org/2026/11/25/pictures/a.png", picture.Image.Url.ToString());
        Assert.Equal("https://example.org/2026/11/24/", picture.Url!.ToString());
        Assert.Equal(
            "https://example.org/2026/11/25/b/", Assert.Single(Assert.IsType<ReadingListSection>(issue.Sections[1]).Items).Url!.ToString());
        Assert.Equal("<a href=\"https://example.org/2026/11/25/c\">C</a>", Assert.IsType<TextSection>(issue.Sections[2]).Text.Html);
    }

    [Fact]
    public void Without_an_address_texts_stay_as_they_are_and_an_entry_is_named()
    {
        Assert.Contains(
            "src=\"a.png\"",
            Assert.IsType<TextSection>(Assert.Single(Read("", "## Note\n\nSee ![x](a.png)\n").Sections)).Text.Html,
            StringComparison.Ordinal);

        var findings = FeedValidator.Validate(Read("", "## Links\n\n- [B](b/)\n"));
        Assert.Contains(findings, finding => finding is { Code: "MPF3001", Path: "sections[0].items[0].url" });
    }

    private static Issue Read(string fields, string body) =>
        IssueMarkdown.Read($"---\nid: a-1\ntitle: A\npublished: 2026-11-25T06:00:00+01:00\n{fields}---\n\n{body}");
}
