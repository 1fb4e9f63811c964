using CsCheck;
using MorningPost.Feeds.Markdown.Reading;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Markdown.Tests;

public sealed class RoundTripTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(
            "plain", "two  blanks", "# no heading", "- no list", "1. no list", "> no quote", "*no* **emphasis**", "_a_ b_c", "[no](link)",
            "![no](picture)", "`no code`", "a\\b", "<b>no</b>", "&amp;",
            "a | b", "---", "```", "~~~", "line\nbreak", "trailing ", " leading", "null", "true", "12", "0.5", "007", "a: b", "a #b", "'q'", "\"q\"", "{#key}", "{kind=tools}", "العربية", "日本語", "😀", "\u0085\u2028", "\t", "*", "**", "=", "+", ":::", "https://example.org/"),
        Gen.String[Gen.Char[" abc#*_[]()<>`|~&\\-+=:.!\"'{}\n0123"], 1, 24]);

    private static readonly Gen<RichText> Rich = Gen.OneOf(
        Text.Array[1, 3].Select(paragraphs => RichText.Plain(paragraphs)), Gen.Const(RichText.FromHtml("<p>A <em>b</em> &amp; <a href=\"https://example.org/\">c</a></p>")));

    private static readonly Gen<Uri> Url = Gen.OneOf(
        new Uri("https://example.org/a?b=c&d=(e)"), new Uri("https://example.org/%C3%BC#f"), new Uri("mailto:a@example.org"));

    private static readonly Gen<Section> AnySection = Gen.OneOf(
        Gen.Select(Text, Rich, (title, text) => (Section)new TextSection { Key = "t", Title = title, Text = text }),
        Gen.Select(Text, Text, Rich, (headline, standfirst, body) =>
            (Section)new ArticleSection { Key = "a", Articles = [new Article { Key = "x", Headline = headline, Standfirst = standfirst, Body = body }] }),
        Gen.Select(Text, Rich, Url, Gen.Bool, (name, text, url, ordered) =>
            (Section)new ToolsSection { Key = "w", Ordered = ordered, Tools = [new Tool { Key = "x", Name = name, Description = text, Url = url }, new Tool { Key = "y", Name = "Z", Description = text }] }),
        Gen.Select(Text, Rich, Url, (title, text, url) =>
            (Section)new ReadingListSection { Key = "r", Intro = text, Items = [new ReadingItem { Key = "x", Title = title, Summary = text, Url = url, Minutes = 5 }] }),
        Gen.Select(Text, Gen.Decimal[-1000, 1000], (label, value) =>
            (Section)new MetricsSection { Key = "m", Metrics = [new Metric { Label = label, Value = value, Unit = label }, new Metric { Label = label, Text = label }] }),
        Gen.Select(Rich, Text, (text, author) => (Section)new QuoteSection { Key = "q", Text = text, Author = author }),
        Gen.Select(Text, Url, (alt, url) =>
            (Section)new GallerySection { Key = "g", Pictures = [new Picture { Key = "p", Image = new FeedImage { Url = url, Alt = alt, Caption = alt, Width = 640, Height = 480 } }] }),
        Gen.Select(Text, Rich, (title, text) => (Section)new ListingsSection { Key = "l", Listings = [new Listing { Key = "x", Title = title, Description = text, Where = title }] }));

    [Fact]
    public async Task Every_issue_of_the_sample_archive_comes_back_from_Markdown()
    {
        await foreach (var issue in SampleArchive.Open().ReadIssuesAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            var safe = issue.RewriteTexts((text, _, _) => text.Html is { } html ? RichText.FromHtml(SafeHtml.Of(html)) : text);
            Assert.Equal(safe, IssueMarkdown.Read(IssueMarkdown.Write(issue), issue.Id + ".md"));
        }
    }

    [Fact]
    public void Whatever_an_issue_says_it_says_after_Markdown_too() =>
        Gen.Select(Text, Text, AnySection.Array[0, 4]).Sample(
            (title, standfirst, sections) =>
            {
                var issue = new Issue
                {
                    Id = "i",
                    Title = title,
                    Standfirst = standfirst,
                    Published = new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.FromHours(1)),
                    Sections = sections,
                };
                var markdown = IssueMarkdown.Write(issue);
                Assert.Equal(issue, IssueMarkdown.Read(markdown));
                Assert.Equal(markdown, IssueMarkdown.Write(IssueMarkdown.Read(markdown)));
            },
            iter: 300);
}
