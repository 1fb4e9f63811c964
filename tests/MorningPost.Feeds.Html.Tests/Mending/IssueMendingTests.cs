namespace MorningPost.Feeds.Html.Tests.Mending;

public sealed class IssueMendingTests
{
    private const string Relative = "<a href=\"a\">x</a>";

    private static readonly Issue Issue = new()
    {
        Id = "2026-10-22",
        Title = "Small models, everywhere",
        Url = new Uri("https://example.org/10/"),
        Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Intro = RichText.Plain(Relative),
                Articles =
                [
                    new Article { Key = "a", Headline = "A", Body = RichText.Plain(Relative) },
                    new Article { Key = "b", Headline = "B", Body = RichText.FromHtml(Relative) },
                    new Article { Key = "c", Headline = "C", Body = RichText.FromHtml(Relative), Url = new Uri("https://example.org/c/") },
                ],
            },
            new HtmlSection { Key = "more", Intro = RichText.FromHtml(Relative), Html = Relative },
        ],
    };

    private static readonly Issue Mended = Issue with
    {
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Intro = RichText.Plain(Relative),
                Articles =
                [
                    new Article { Key = "a", Headline = "A", Body = RichText.Plain(Relative) },
                    new Article { Key = "b", Headline = "B", Body = RichText.FromHtml("<a href=\"https://example.org/10/a\">x</a>") },
                    new Article
                    {
                        Key = "c",
                        Headline = "C",
                        Body = RichText.FromHtml("<a href=\"https://example.org/c/a\">x</a>"),
                        Url = new Uri("https://example.org/c/"),
                    },
                ],
            },
            new HtmlSection
            {
                Key = "more",
                Intro = RichText.FromHtml("<a href=\"https://example.org/10/a\">x</a>"),
                Html = "<a href=\"https://example.org/10/a\">x</a>",
            },
        ],
    };

    [Fact]
    public void Urls_are_relative_to_the_page_they_stand_on() => Assert.Equal(Mended, Issue.WithAbsoluteUrls());

    [Fact]
    public void An_issue_without_anything_to_mend_is_the_same_issue()
    {
        Assert.Same(Mended, Mended.WithAbsoluteUrls());
        Assert.Same(Mended.Sections[0], (Issue with { Sections = [Mended.Sections[0], Issue.Sections[1]] }).WithAbsoluteUrls().Sections[0]);
    }

    [Fact]
    public async Task Sequences_and_archives_are_mended_while_they_are_read()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var source = new IssueList([Issue, Issue with { Id = "2" }]).WithAbsoluteUrls(new Uri("https://example.org/"));
        Issue[] mended = [Mended, Mended with { Id = "2" }];

        Assert.Equal(mended, new[] { Issue, Issue with { Id = "2" } }.WithAbsoluteUrls());
        Assert.Equal([Mended], await new[] { Issue }.ToAsyncEnumerable().WithAbsoluteUrls().ToListAsync(cancellation));
        Assert.Equal(mended, await source.ReadIssuesAsync(cancellationToken: cancellation).ToListAsync(cancellation));
        Assert.Equal(mended[1..], await source.ReadIssuesAsync(1, cancellation).ToListAsync(cancellation));
        Assert.Equal(mended.Reverse(), await source.ReadNewestIssuesAsync(2, cancellation).ToListAsync(cancellation));
        Assert.Equal(1, await source.FindPlaceAsync("2", cancellation));
        Assert.Equal(mended[1], await source.FindIssueAsync("2", cancellation));
        Assert.Null(await source.FindIssueAsync("3", cancellation));
        Assert.Null(await source.GetVersionAsync(cancellation));
    }

    [Fact]
    public void Bad_arguments_are_refused_at_the_call()
    {
        var relative = new Uri("/a", UriKind.Relative);

        Assert.Throws<ArgumentException>(() => Issue.WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentException>(() => Array.Empty<Issue>().WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentException>(() => AsyncEnumerable.Empty<Issue>().WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentException>(() => new IssueList([]).WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentNullException>(() => ((Issue)null!).WithAbsoluteUrls());
    }
}
