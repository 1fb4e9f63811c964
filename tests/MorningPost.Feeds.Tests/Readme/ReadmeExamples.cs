using System.Text;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

#pragma warning disable xUnit1051 // the README shows the shortest call

namespace MorningPost.Feeds.Tests.Readme;

/// <summary>The code of the README, to the letter, compiled and run. <see cref="ReadmeTests"/> holds the two together.</summary>
[Collection(nameof(ReadmeExamples))]
[CollectionDefinition(nameof(ReadmeExamples), DisableParallelization = true)] // one example is about the folder where one is, and that is the whole process's
public sealed class ReadmeExamples
{
    [Fact]
    public async Task One_line_writes_a_feed()
    {
        using var stream = new MemoryStream();
        var (newsletter, issues) = (Newsletter(), new[] { Issue() }.ToAsyncEnumerable());

        await FeedWriter.WriteAsync(stream, FeedFormat.Atom, newsletter, issues);

        Assert.Contains("<title type=\"text\">Small models, everywhere</title>", Text(stream), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_documents_come_from_one_pass()
    {
        using MemoryStream rss = new(), atom = new(), tools = new();
        var (newsletter, issues) = (Newsletter(), new[] { Issue() });

        await FeedWriter.WriteAllAsync(newsletter, issues,
        [
            new FeedOutput(rss, FeedFormat.Rss) { FeedUrl = new Uri("https://morningtensor.example/feed.xml") },
            new FeedOutput(atom, FeedFormat.Atom) { FeedUrl = new Uri("https://morningtensor.example/atom.xml") },
            new IssueOutput(tools, FeedFormat.Json) { Projection = IssueProjection.Tools },
        ]);

        Assert.Contains("https://morningtensor.example/feed.xml", Text(rss), StringComparison.Ordinal);
        Assert.Contains("https://morningtensor.example/atom.xml", Text(atom), StringComparison.Ordinal);
        Assert.Contains("\"items\":[]", Text(tools), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changelog_is_a_feed_too()
    {
        using var stream = new MemoryStream();
        await WriteChangelog(stream);

        Assert.Contains("""<item><title>List&#x3C;string&#x3E; &#x26; friends</title><guid isPermaLink="false">tag:example.org,2026:v2</guid>""", Text(stream), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_is_published()
    {
        var folder = Directory.CreateTempSubdirectory("readme-");
        try
        {
            using var console = new StringWriter();
            var archive = SampleArchive.Open();
            var newsletter = await archive.ReadNewsletterAsync();

            await Publish(newsletter, archive, folder.FullName, console);

            Assert.Equal($"32 of 32 issues read, 88 documents written{console.NewLine}", console.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_feed_can_be_a_podcast()
    {
        var (feed, item) = (Everything.Feed, Everything.Items[0]);

        var show = new PodcastShow { Categories = ["News"], IsExplicit = false, Owner = new PodcastOwner { Email = "audio@morningtensor.example" } };
        feed = feed with { Extensions = show.ToExtensions() };
        var episode = new PodcastEpisode
        {
            Duration = TimeSpan.FromMinutes(7),
            Transcripts = [new PodcastTranscript { Url = new Uri("https://cdn.morningtensor.example/7.vtt"), MediaType = "text/vtt" }],
        };
        item = item with { Extensions = episode.ToExtensions() };

        Assert.True(feed.TryGetPodcastShow(out _));
        Assert.True(item.TryGetPodcastEpisode(out _));
    }

    [Fact]
    public async Task A_feed_gives_its_issues_back()
    {
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(stream, FeedFormat.Json, Newsletter(), [Issue()], new FeedWriterOptions { Projection = new() { IncludeIssue = true } }, TestContext.Current.CancellationToken);
        stream.Position = 0;
        using var console = new StringWriter();

        await ReadBack(stream, console);

        Assert.Equal($"2{console.NewLine}", console.ToString());
    }

    [Fact]
    public async Task A_list_of_feeds_is_read()
    {
        using var stream = new MemoryStream("<opml><body><outline text='Tech'><outline text='Tensor' xmlUrl='https://morningtensor.example/feed.xml'/></outline></body></opml>"u8.ToArray());
        using var console = new StringWriter();

        await ReadList(stream, console);

        Assert.Equal($"Tech: Tensor{console.NewLine}", console.ToString());
    }

    [Fact]
    public void The_validator_explains_itself()
    {
        var issue = Issue() with
        {
            Sections =
            [
                new ArticleSection
                {
                    Key = "lead",
                    Articles = [new Article { Key = "a", Headline = "H", Body = "text", Url = new Uri("/2026/10", UriKind.RelativeOrAbsolute) }],
                },
            ],
        };
        using var console = new StringWriter();

        Validate(issue, console);

        Assert.Contains(console.ToString().TrimEnd(), File.ReadAllText(ReadmeTests.ReadmePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_of_html_are_looked_into()
    {
        var issue = Issue() with
        {
            Sections = [new ArticleSection { Key = "lead", Articles = [new Article { Key = "a", Headline = "H", Body = RichText.FromHtml("<p><a href=\"/2026/10\">October</a></p>") }] }],
        };
        using var console = new StringWriter();

        ValidateHtml(issue, console);

        Assert.Contains(console.ToString().TrimEnd(), File.ReadAllText(ReadmeTests.ReadmePath), StringComparison.Ordinal);
    }

    private static Newsletter Newsletter() => Model().Newsletter;

    private static Issue Issue() => Model().Issue;

    private static (Newsletter Newsletter, Issue Issue) Model()
    {
        var newsletter = new Newsletter
        {
            Id = "tag:morningtensor.example,2026:newsletter",
            Title = "The Morning Tensor",
            Url = new Uri("https://morningtensor.example/"),
            Language = "en",
        };
        var issue = new Issue
        {
            Id = "2026-10-22",
            Title = "Small models, everywhere",
            Url = new Uri("https://morningtensor.example/2026/10/22/"),
            Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
            Sections =
            [
                new ArticleSection
                {
                    Key = "lead",
                    Articles = [new Article { Key = "small-models", Headline = "270 million is plenty", Body = RichText.Plain("For calling a tool, < 1 GB will do.") }],
                },
                new MetricsSection { Key = "figures", Metrics = [new Metric { Label = "Stars", Value = 156300, Text = "156.3K" }] },
            ],
        };
        return (newsletter, issue);
    }

    private static async Task Publish(Newsletter newsletter, IIssueSource archive, string folder, TextWriter Console)
    {
        // The README's folder is relative to where one is.
        var (before, here) = (Environment.CurrentDirectory, folder);
        Environment.CurrentDirectory = here;
        try
        {
            var publisher = new FeedPublisher(newsletter, new DirectoryFeedStore("public"));
            var result = await publisher.PublishAsync(archive);
            Console.WriteLine($"{result.IssuesRead} of {result.Issues} issues read, {result.Written.Count} documents written");
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private static async Task WriteChangelog(Stream stream)
    {
        await using var writer = FeedWriter.Create(stream, FeedFormat.Rss, new Feed
        {
            Title = "Changelog",
            Url = new Uri("https://example.org/changes"),
            FeedUrl = new Uri("https://example.org/changes.xml"),
            Authors = [new FeedPerson { Name = "Ada" }],
        });
        await writer.WriteAsync(new FeedItem
        {
            Id = "tag:example.org,2026:v2",
            Title = "List<string> & friends",
            Content = FeedContent.Html("<p>Faster.</p>"),
            Published = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
        });
        await writer.CompleteAsync();
    }

    private static async Task ReadBack(Stream stream, TextWriter Console)
    {
        var document = await FeedReader.ReadAsync(stream);
        foreach (var item in document.Items)
        {
            if (item.TryGetIssue(out var original))
                Console.WriteLine(original.Sections.Count);
        }
    }

    private static async Task ReadList(Stream stream, TextWriter Console)
    {
        var list = await Opml.ReadAsync(stream);
        foreach (var subscription in list.GetSubscriptions())
            Console.WriteLine($"{string.Join('/', subscription.Folders)}: {subscription.Feed.Text}");
    }

    private static void Validate(Issue issue, TextWriter Console)
    {
        foreach (var finding in FeedValidator.Validate(issue))
            Console.WriteLine(finding);
    }

    private static void ValidateHtml(Issue issue, TextWriter Console)
    {
        foreach (var finding in HtmlValidator.Validate(issue))
            Console.WriteLine(finding);
    }

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
