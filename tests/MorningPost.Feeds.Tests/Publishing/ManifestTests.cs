using System.Text;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>What a store holds besides what the manifest says: nothing of this feed, and everything of others.</summary>
public sealed class ManifestTests
{
    private const string Manifest = ".morningpost/manifest.json";

    private static readonly FeedPublisherOptions Small = MadeUpIssues.SmallPages with
    {
        Projections = [IssueProjection.Issues,
        IssueProjection.Tools]
    };

    private readonly MemoryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deleting_the_manifest_is_safe()
    {
        await Publish(Small with { PageItems = 2, SubscriptionItems = 4 });
        await _store.DeleteAsync(Manifest, Cancellation);
        var foreign = new[]
        {
            "other/feed.xml", "feed.rss", "archive/0001.xml", "podcast.json", "page.xml", "broken.xml", "list.json", "numbers.json",
            "half.json",
        };
        await Put(
            "other/feed.xml",
            """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><atom:link rel="self" href="https://everything.example/other/feed.xml"/><item><guid>tag:everything.example,2026:newsletter/n-1</guid></item></channel></rss>""");
        await Put("feed.rss", "<rss version='2.0'><channel><title>T</title></channel></rss>");
        await Put(
            "archive/0001.xml",
            """<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:someone.else,2026:feed</id><link rel="self" href="https://everything.example/archive/0001.xml"/></feed>""");
        await Put(
            "podcast.json",
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","feed_url":"https://everything.example/podcast.json","items":[]}""");
        await Put("page.xml", "<page/>");
        await Put("broken.xml", "<broken");
        await Put("list.json", "[1]");
        await Put("numbers.json", """{"version":1,"feed_url":2}""");
        await Put("half.json", """{"version":"https://jsonfeed.org/version/1.1","feed_url":"\ud800"}""");

        var result = await Publish(Small with { PageItems = 25, SubscriptionItems = 50 });

        Assert.NotEmpty(result.Deleted);
        Assert.Equal(
            new[] { Manifest, "atom.xml", "feed.json", "feed.xml", "tools/atom.xml", "tools/feed.json", "tools/feed.xml" }.Concat(foreign)
                .Order(StringComparer.Ordinal),
            _store.Documents.Keys);
        Assert.True(FeedReader.Read(_store.Documents["feed.xml"]).Feed.Paging!.IsComplete);
    }

    [Fact]
    public async Task What_stays_the_same_is_not_written_when_the_manifest_is_gone()
    {
        await Publish(Small);
        await _store.DeleteAsync(Manifest, Cancellation);
        _store.Puts.Clear();

        await Publish(Small);

        Assert.Equal([".morningpost/running.json", Manifest], _store.Puts);
    }

    [Fact]
    public async Task Several_publications_share_a_store()
    {
        var members = Small with
        {
            Name = "members",
            Layout = new FeedLayout
            {
                Folders = [new FeedLayoutFolder { Key = "", Folder = "members" },
            new FeedLayoutFolder { Key = "tools", Folder = "members/tools" }]
            }
        };
        await Publish(Small);
        await Publish(members);
        var before = _store.Documents.ToDictionary();
        foreach (var manifest in new[] { Manifest, ".morningpost/members.manifest.json" })
        {
            await _store.DeleteAsync(manifest, Cancellation);
            Assert.Empty((await Publish(manifest == Manifest ? Small : members)).Deleted);
            Assert.Equal(before, _store.Documents);
        }

        Assert.Equal(30, Archives.Walk(_store, "members/feed.xml").Count);
    }

    [Fact]
    public async Task A_manifest_of_version_1_is_understood_and_its_archive_made_anew()
    {
        // What version 1 wrote: a record a format, other names for archives in RSS, and other pages in JSON.
        var issues = MadeUpIssues.List(30);
        foreach (var path in new[] { "feed.xml", "atom.xml", "feed.json", "archive/0001.xml", "archive/0002.xml", "archive/0001.atom.xml",
            "archive/0001.json", "archive/0009.json" })
            await Put(path, "old");
        await Put(Manifest, """
            {"version":1,"issues":30,"feeds":[
              {"path":"feed.xml","fingerprint":"a","next":{"issue":8,"names":0,"id":"n-8"},"pages":[[4,1],[4,2]]},
              {"path":"atom.xml","fingerprint":"b","next":{"issue":4,"names":0,"id":"n-4"},"pages":[[4,1]]},
              {"path":"feed.json","fingerprint":"c","next":{"issue":9,"names":0,"id":"n-9"},"pages":[[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1]]}],
             "corrected":[[3,30]]}
            """);

        var result = await Publish(Small with { Projections = [IssueProjection.Issues] });
        var again = await Publish(Small with { Projections = [IssueProjection.Issues] });

        Assert.Equal("MPF8010", Assert.Single(result.Findings).Code);
        Assert.Equal(["archive/0001.xml", "archive/0002.xml", "archive/0009.json"], result.Deleted.Order(StringComparer.Ordinal));
        Assert.Contains(new MovedDocument("archive/0001.xml", "archive/0001.rss.xml", IsKept: false), result.Moved);
        Assert.Empty(again.Written);
        Assert.Empty(again.Findings);
        Archives.CheckLinks(_store);
        Assert.Equal(issues.Count + 1, Archives.Walk(_store, "feed.xml").Count);
    }

    [Fact]
    public async Task A_run_that_broke_off_under_other_options_leaves_nothing()
    {
        await Publish(Small);
        _store.FailAt = 20;
        await Assert.ThrowsAsync<FeedException>(() =>
            Publish(Small with { Writer = new FeedWriterOptions { Format = new() { Indented = true } }, PageItems = 1 }));
        _store.FailAt = 0;

        await Publish(Small);

        var expected = new MemoryStore();
        await new FeedPublisher(MadeUpIssues.Newsletter, expected, Small).PublishAsync(new IssueList(MadeUpIssues.List(30)),
            cancellationToken: Cancellation);
        Assert.Equal(expected.Documents, _store.Documents);
    }

    [Fact]
    public async Task A_run_that_broke_off_and_left_a_gap_is_taken_up_without_a_link_that_leads_nowhere()
    {
        await Publish(Small);
        var last = _store.Documents.Keys.Count(path => path.StartsWith("archive/", StringComparison.Ordinal)) / 3;
        _store.BeforePut = path =>
        {
            if (path.StartsWith($"archive/{last:D4}", StringComparison.Ordinal))
                throw new IOException("Killed before the last that was reachable names the new ones.");
        };
        await Assert.ThrowsAsync<FeedException>(() => Publish(Small, count: 50));
        var behind = $"archive/{last + 2:D4}";
        foreach (var path in _store.Documents.Keys.Where(path => path.StartsWith(behind, StringComparison.Ordinal)).ToList())
            await _store.DeleteAsync(path, Cancellation);
        _store.BeforePut = null;
        _store.AfterPut = () => Archives.CheckLinks(_store);

        await Publish(Small, count: 50);

        Assert.Equal(50, Archives.Walk(_store, "feed.xml").Count);
    }

    [Fact]
    public async Task A_publisher_that_loses_its_lock_writes_no_more()
    {
        await Publish(Small);
        var writes = _store.Puts.Count;
        foreach (var at in new[] { 1, 3, 9 })
        {
            _store.LoseLockAt = at;
            var lost = await Assert.ThrowsAsync<FeedException>(() =>
                Publish(Small with { Writer = new FeedWriterOptions { Format = new() { Indented = true } }, ConcurrentWrites = 1 }));
            Assert.Equal("MPF8006", Assert.Single(lost.Diagnostics).Code);
            Assert.True(_store.Puts.Count < writes + at);
            Archives.CheckLinks(_store);
            (writes, _store.LoseLockAt) = (_store.Puts.Count, 0);
        }
    }

    [Fact]
    public async Task A_publisher_that_lost_its_lock_unawares_does_not_replace_what_its_successor_wrote()
    {
        await Publish(Small);
        var isFirst = true;
        _store.BeforePut = path =>
        {
            if (path != "archive/0001.atom.xml" || !isFirst)
                return;
            isFirst = false;
            Put(path, "the successor's").GetAwaiter().GetResult();
        };

        var lost = await Assert.ThrowsAsync<FeedException>(() =>
            Publish(Small with { Writer = new FeedWriterOptions { Format = new() { Indented = true } } }));

        Assert.Equal("MPF8006", Assert.Single(lost.Diagnostics).Code);
        Assert.Equal("the successor's", Encoding.UTF8.GetString(_store.Documents["archive/0001.atom.xml"]));
    }

    private Task<PublishResult> Publish(FeedPublisherOptions options, int count = 30) =>
        new FeedPublisher(MadeUpIssues.Newsletter, _store, options).PublishAsync(new IssueList(MadeUpIssues.List(count)),
            cancellationToken: Cancellation);

    private async Task Put(string path, string content) =>
        await _store.PutAsync(new FeedStoreDocument { Path = path }, Encoding.UTF8.GetBytes(content), cancellationToken: Cancellation);
}
