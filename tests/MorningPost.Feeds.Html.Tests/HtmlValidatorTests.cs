using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Html.Tests;

public sealed class HtmlValidatorTests
{
    private const string Bad = "<p>x</p>\n<a href=\"/about\">y</a>";

    private static readonly Issue Issue = new()
    {
        Id = "2026-10-22",
        Title = "Small models, everywhere",
        Url = new Uri("https://example.org/2026/10/22/"),
        Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Intro = RichText.Plain("a < b"),
                Articles =
                [
                    new Article { Key = "a", Headline = "A", Body = RichText.Plain("<b>") },
                    new Article { Key = "b", Headline = "B", Body = RichText.FromHtml(Bad) },
                ],
            },
            new ToolsSection
            {
                Key = "tools",
                Intro = RichText.FromHtml(Bad),
                Tools = [new Tool { Key = "t", Name = "T", Description = "<b>", Url = new Uri("https://example.org/t") }],
            },
            new HtmlSection { Key = "more", Intro = RichText.FromHtml(Bad), Html = Bad },
        ],
    };

    [Fact]
    public void Looks_at_all_html_of_an_issue_and_at_nothing_else() =>
        Assert.Equal(
            ["sections[0].articles[1].body", "sections[1].intro", "sections[2].intro", "sections[2].html"],
            HtmlValidator.Validate(Issue).Select(finding => finding.Path));

    [Fact]
    public void Looks_at_the_content_of_an_item_if_it_is_html()
    {
        var item = new FeedItem { Id = "tag:example.org,2026:a", Content = FeedContent.Html(Bad) };

        Assert.Equal("content", Assert.Single(HtmlValidator.Validate(item)).Path);
        Assert.Empty(HtmlValidator.Validate(item with { Content = FeedContent.Text(Bad) }));
        Assert.Empty(HtmlValidator.Validate(item with { Content = null }));
    }

    [Fact]
    public void A_finding_says_what_is_wrong_where_and_why() =>
        Assert.Equal(
            "warning MPF4001: content: line 2, column 4: href=\"/about\" is relative. (RSS Best Practices 4.1.1.20.4; JSON Feed 1.1: HTML in a feed has no base URL) "
            + "Write the whole URL, with https: and host.",
            Assert.Single(HtmlValidator.Validate(Bad, "content")).ToString());

    [Fact]
    public void Findings_stand_in_the_order_of_the_html() =>
        Assert.Equal(
            ["MPF4016", "MPF4014", "MPF4001", "MPF4025"],
            HtmlValidator.Validate("<b><img src=a> & ").Select(finding => finding.Code));

    [Fact]
    public void What_is_found_too_often_is_counted()
    {
        var findings = HtmlValidator.Validate(string.Concat(Enumerable.Repeat(Bad, 1_020)), "content");

        Assert.Equal(21, findings.Count);
        Assert.All(
            findings,
            finding => Assert.Equal(("MPF4001", "content", FeedSeverity.Warning), (finding.Code, finding.Path, finding.Severity)));
        Assert.Equal("1000 more of these follow.", findings[^1].Message);
    }

    [Fact]
    public async Task A_folder_of_issues_says_file_and_line_too()
    {
        var folder = Directory.CreateTempSubdirectory(nameof(HtmlValidatorTests));
        try
        {
            var file = Path.Combine(folder.FullName, "issues", "1.json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var newsletter = await SampleArchive.Open().ReadNewsletterAsync(TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "newsletter.json"), IssueJson.Write(newsletter), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, IssueJson.Write(Issue), TestContext.Current.CancellationToken);
            var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);

            var all = await IssueFolder.Open(folder.FullName)
                .ValidateAsync(check: HtmlValidator.Validate, cancellationToken: TestContext.Current.CancellationToken);

            var findings = all.Where(finding => finding.Code.StartsWith("MPF4", StringComparison.Ordinal)).ToList();
            Assert.Equal(4, findings.Count);
            Assert.All(findings, finding =>
            {
                Assert.Equal(file, finding.File);
                var property = finding.Path[(finding.Path.LastIndexOf('.') + 1)..];
                Assert.StartsWith($"\"{property}\":", lines[finding.Line!.Value - 1].TrimStart(), StringComparison.Ordinal);
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_sample_archive_has_no_findings()
    {
        await foreach (var issue in SampleArchive.Open().ReadIssuesAsync(cancellationToken: TestContext.Current.CancellationToken))
            Assert.Empty(HtmlValidator.Validate(issue));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlValidator.Validate((string)null!));
        Assert.Throws<ArgumentNullException>(() => HtmlValidator.Validate("", null!));
        Assert.Throws<ArgumentNullException>(() => HtmlValidator.Validate((Issue)null!));
        Assert.Throws<ArgumentNullException>(() => HtmlValidator.Validate((FeedItem)null!));
    }
}
