using System.Text;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Where documents are, what moves them, and what hosts are told of it.</summary>
public sealed class LayoutTests
{
    private static readonly FeedPublisherOptions Small = MadeUpIssues.SmallPages with
    {
        Projections = [IssueProjection.Issues,
        IssueProjection.Tools],
        WriteHeaders = true
    };

    private readonly MemoryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_existing_site_keeps_its_addresses()
    {
        var layout = new FeedLayout
        {
            Rss = "/rss.xml",
            Folders = [new FeedLayoutFolder { Key = "tools", Folder = "wares" }],
            Exceptions = [new FeedLayoutAddress { Format = FeedFormat.Atom, Address = "/feed/atom" },
                new FeedLayoutAddress { Format = FeedFormat.Json, Address = "/blog/feed/" }],
        };

        await Publish(Small with { Layout = layout });

        Assert.Equal("https://everything.example/rss.xml", FeedReader.Read(_store.Documents["rss.xml"]).Feed.FeedUrl!.AbsoluteUri);
        Assert.Equal("https://everything.example/feed/atom", FeedReader.Read(_store.Documents["feed/atom"]).Feed.FeedUrl!.AbsoluteUri);
        Assert.Equal("https://everything.example/blog/feed/",
            FeedReader.Read(_store.Documents["blog/feed/index.json"]).Feed.FeedUrl!.AbsoluteUri);
        Assert.Contains("wares/rss.xml", _store.Documents.Keys);
        Assert.Contains("/blog/feed/\n  Content-Type: application/feed+json\n", Headers(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_layout_moves_an_archive_and_old_subscription_documents_stay_up_to_date()
    {
        await Publish(Small);
        var moved = Small with { Layout = new FeedLayout { Rss = "rss.xml", Archive = "older" } };

        var first = await Publish(moved);
        var more = await Publish(moved, 50);
        var before = _store.Documents.ToDictionary();
        var removed = await Publish(moved with { RemoveMoved = true }, 50);

        Assert.Contains(new MovedDocument("feed.xml", "rss.xml", IsKept: true), first.Moved);
        Assert.Contains(new MovedDocument("archive/0001.json", "older/0001.json", IsKept: false), first.Moved);
        Assert.DoesNotContain(first.Moved, document => document.From == "atom.xml");
        Assert.Contains("archive/0001.rss.xml", first.Deleted);
        Assert.Contains(new MovedDocument("feed.xml", "rss.xml", IsKept: true), more.Moved);
        Assert.Equal(before["rss.xml"], before["feed.xml"]);
        Assert.Equal(50, Archives.Walk(_store, "rss.xml").Count);
        Assert.Contains("feed.xml", removed.Deleted);
        Assert.DoesNotContain("feed.xml", _store.Documents.Keys);
        Assert.DoesNotContain(_store.Documents.Keys, path => path.StartsWith("archive/", StringComparison.Ordinal));
        var redirects = Encoding.UTF8.GetString(_store.Documents["_redirects"]);
        Assert.Contains("/archive/0001.atom.xml /older/0001.atom.xml 301\n", redirects, StringComparison.Ordinal);
        Assert.Contains("/feed.xml /rss.xml 301\n", redirects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_rules_match_one_path_and_every_document_has_one()
    {
        var sections = Enumerable.Range(0, 40).Select(index => IssueProjection.Section($"s{index}")).ToList();
        var issues = Enumerable.Range(0, 30)
            .Select(index =>
            MadeUpIssues.Issue(index) with
            {
                Sections = [.. sections
            .Select((_, at) => new HtmlSection { Key = $"s{at}", Html = "<p>x</p>" })]
            }).ToList();
        var options = Small with
        {
            Projections = [.. FeedPublisherOptions.Default.Projections, .. sections],
            BaseUrl = new Uri("https://news.example/news/")
        };

        await new FeedPublisher(MadeUpIssues.Newsletter, _store, options).PublishAsync(new IssueList(issues),
            cancellationToken: Cancellation);

        var lines = Headers().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rules = lines.Where(line => line[0] == '/').ToList();
        Assert.InRange(rules.Count, 1, 100);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 2_000));
        foreach (var (path, document) in _store.Properties
            .Where(document => !document.Key.StartsWith('.') && !document.Key.StartsWith('_')))
        {
            var rule = Assert.Single(rules, rule => Matches(rule, "/news/" + path));
            Assert.Equal($"  Content-Type: {document.ContentType}", lines[Array.IndexOf(lines, rule) + 1]);
            Assert.Equal($"  Cache-Control: {document.CacheControl}", lines[Array.IndexOf(lines, rule) + 2]);
        }
    }

    [Theory]
    [InlineData("archive/*.xml", "archive/*.atom.xml", true)]
    [InlineData("archive/*.rss.xml", "archive/*.atom.xml", false)]
    [InlineData("sections/:section/feed.xml", "sections/a/feed.xml", true)]
    [InlineData("sections/:section/feed.xml", "sections/a/b/feed.xml", false)]
    [InlineData("*.json", "feed.json", true)]
    public void Rules_that_match_one_path_are_found(string one, string other, bool overlap) =>
        Assert.Equal(overlap, RulePattern.FindOverlap([one, other]) is not null);

    [Theory]
    [InlineData("https://news.example/", "https://news.example/")]
    [InlineData("https://news.example/news", "https://news.example/news/")]
    [InlineData("https://news.example/news/index.html", "https://news.example/news/")]
    [InlineData("https://news.example/news/?a=b#c", "https://news.example/news/")]
    public void Feeds_are_beside_the_home_page(string url, string expected) =>
        Assert.Equal(expected, Addresses.BaseOf(new Uri(url)).AbsoluteUri);

    [Theory]
    [InlineData("../feed.xml")]
    [InlineData("a//b")]
    [InlineData("a b")]
    [InlineData("feed.xml?a")]
    [InlineData("")]
    [InlineData("/")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.ThrowsAny<ArgumentException>(() => new FeedLayout { Rss = address });

    private static bool Matches(string rule, string path) => System.Text.RegularExpressions.Regex.IsMatch(
        path, "^" + string.Join('/', rule.Split('/')
            .Select(part => part.StartsWith(':') ? "[^/]+"
            : System.Text.RegularExpressions.Regex.Escape(part).Replace("\\*", ".*", StringComparison.Ordinal))) + "$");

    private string Headers() => Encoding.UTF8.GetString(_store.Documents["_headers"]);

    private Task<PublishResult> Publish(FeedPublisherOptions options, int count = 40) =>
        new FeedPublisher(MadeUpIssues.Newsletter, _store, options).PublishAsync(new IssueList(MadeUpIssues.List(count)),
            cancellationToken: Cancellation);
}
