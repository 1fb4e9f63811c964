#pragma warning disable xUnit1051 // examples don't pass tokens
using System.Runtime.CompilerServices;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Tests.Readme;

namespace MorningPost.Feeds.Html.Tests.Readme;

/// <summary>The README of the package: its code stands here, and prints what it says.</summary>
public sealed class ReadmeTests
{
    private static string ReadmePath { get; } = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds.Html", "README.md");

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(ReadmePath, ThisFile());

    [Fact]
    public async Task Items_are_mended_on_their_way()
    {
        using var stream = new MemoryStream();
        var feed = new Feed { Title = "T", Url = new Uri("https://example.org/") };
        FeedItem[] items = [new() { Id = "tag:example.org,2026:a", Url = new Uri("https://example.org/a/"), Content = FeedContent.Html("<p>See <a href=\"b\">B</a>.</p>") }];

        await FeedWriter.WriteAsync(stream, FeedFormat.Rss, feed, items.WithAbsoluteUrls().WithSummaries());

        var item = Assert.Single(FeedReader.Read(stream.ToArray()).Items);
        Assert.Equal(("See B.", "<p>See <a href=\"https://example.org/a/b\">B</a>.</p>"), (item.Summary, item.Content!.Value));
    }

    [Fact]
    public async Task An_archive_is_mended_on_its_way()
    {
        var newsletter = await SampleArchive.Open().ReadNewsletterAsync(TestContext.Current.CancellationToken);
        var archive = new IssueList([
            new Issue
            {
                Id = "1",
                Title = "One",
                Url = new Uri("https://example.org/1/"),
                Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.Zero),
                Sections = [new HtmlSection { Key = "a", Html = "<a href=\"/about\">x</a>" }],
            },
        ]);
        var store = new MemoryFeedStore();
        var publisher = new FeedPublisher(newsletter, store);

        var result = await publisher.PublishAsync(archive.WithAbsoluteUrls());

        Assert.Equal(1, result.IssuesRead);
    }

    [Fact]
    public void It_prints_what_the_readme_says()
    {
        using var console = new StringWriter();
        Print(console);

        Assert.All(
            console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains($"\n{line}\n", File.ReadAllText(ReadmePath), StringComparison.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    private static void Print(TextWriter Console)
    {
        Console.WriteLine(HtmlUrls.MakeAbsolute("<p><a href=/about>About</a> us", new Uri("https://example.org/2026/10/")));

        Console.WriteLine(HtmlText.Extract("<h2>Figures</h2><p>Tom &amp; Jerry have 7,260 readers</p><script>count()</script>", maxLength: 24));

        foreach (var finding in HtmlValidator.Validate("<p>Dear *|FNAME|*, <a href=\"/unsubscribe\">no more</a><img src=\"https://example.org/open.gif\" width=\"1\" height=\"1\" alt=\"\">"))
            Console.WriteLine($"{finding.Code} {finding.Message}");

        foreach (var feed in FeedDiscovery.Find("<head><link rel=alternate type=application/atom+xml title=News href=/atom.xml>", new Uri("https://example.org/blog/")))
            Console.WriteLine($"{feed.Title}: {feed.Url} ({feed.Format})");
    }
}
