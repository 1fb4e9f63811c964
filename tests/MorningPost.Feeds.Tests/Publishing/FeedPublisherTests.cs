using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class FeedPublisherTests
{
    private const int Page = MadeUpIssues.Page;

    private static readonly FeedPublisherOptions Small = MadeUpIssues.SmallPages;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Counts { get; } = [0, 1, Page - 1, Page, Page + 1, (2 * Page) - 1, 2 * Page, (2 * Page) + 1, 10 * Page,
        137];

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task A_walk_meets_every_issue_once_in_order(int count)
    {
        var store = new MemoryStore();

        var result = await Publish(store, MadeUpIssues.List(count));

        Assert.Equal(count, result.Issues);
        Archives.CheckLinks(store);
        foreach (var format in Written.Formats)
        {
            Assert.Equal(
                Enumerable.Range(0, count).Reverse().Select(index => $"tag:everything.example,2026:newsletter/n-{index}"),
                Archives.Walk(store, format.GetFileName()));
            if (count >= 3)
                Assert.NotEmpty(Archives.Walk(store, "tools/" + format.GetFileName()));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Publishing_one_by_one_ends_with_the_same_bytes(int count)
    {
        var (whole, single) = (new MemoryStore(), new MemoryStore());
        var issues = MadeUpIssues.List(count);

        await Publish(whole, issues);
        for (var n = 0; n <= count; n++)
        {
            await new FeedPublisher(MadeUpIssues.Newsletter, single, Small).PublishAsync(new CountedIssues([.. issues.Take(n)]),
                cancellationToken: Cancellation);
            Archives.CheckLinks(single);
        }

        Same(whole, single);
    }

    [Fact]
    public async Task Publishing_again_writes_nothing()
    {
        var store = new MemoryStore();
        await Publish(store, MadeUpIssues.List(50));
        store.Puts.Clear();

        var whole = await Publish(store, MadeUpIssues.List(50));
        var rest = await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(MadeUpIssues.List(50)),
            cancellationToken: Cancellation);

        Assert.Empty(store.Puts);
        Assert.Empty(whole.Written);
        Assert.Empty(rest.Written);
        Assert.Equal(store.Documents.Count, whole.Unchanged.Count);
    }

    [Fact]
    public async Task One_more_issue_reads_what_is_not_sealed_and_writes_little()
    {
        var store = new MemoryStore();
        for (var count = 500; count < 540; count++)
        {
            var source = new CountedIssues(MadeUpIssues.List(count));
            store.Puts.Clear();

            var result = await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(source,
                cancellationToken: Cancellation);

            if (count == 500)
                continue;
            var feeds = FeedPublisherOptions.Default.Projections.Count * Written.Formats.Count;
            Assert.InRange(store.Puts.Count, 1, (feeds * 3) + 2);
            Assert.InRange(source.Read.Distinct().Count(), 1, 6 * 2 * Page);
            Assert.Equal(source.Read.Distinct().Count(), result.IssuesRead);
            Assert.Equal(store.Puts.Where(path => !path.EndsWith("running.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                result.Written.Select(document => document.Path).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_sealed_document_changes_once_when_its_successor_is_sealed()
    {
        var store = new MemoryStore();
        var versions = new Dictionary<string, HashSet<string>>();
        for (var count = 0; count < 60; count++)
        {
            await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(MadeUpIssues.List(count)),
                cancellationToken: Cancellation);
            foreach (var (path, bytes) in store.Documents.Where(document => document.Key.Contains("archive/", StringComparison.Ordinal)))
                versions.TryAdd(path, []);
            foreach (var (path, seen) in versions)
                seen.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(store.Documents[path])));
        }

        Assert.All(versions, pair => Assert.InRange(pair.Value.Count, 1, pair.Key.EndsWith(".json", StringComparison.Ordinal) ? 1 : 2));
        Assert.True(versions.Count > 30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_corrected_issue_changes_its_document_and_is_shown_again(bool whole)
    {
        var store = new MemoryStore();
        var issues = MadeUpIssues.List(60);
        await Publish(store, issues);
        var id = "tag:everything.example,2026:newsletter/n-7";
        var before = store.Documents.ToDictionary();
        store.Puts.Clear();
        issues[7] = MadeUpIssues.Issue(7, "Corrected.") with { Updated = issues[59].Published };

        if (whole)
            await Publish(store, issues);
        else
            await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(issues), ["n-7"],
                cancellationToken: Cancellation);

        Archives.CheckLinks(store);
        var feed = FeedReader.Read(store.Documents["atom.xml"]);
        Assert.Contains("Corrected.", feed.Items.Single(item => item.Id == id).Content!.Value, StringComparison.Ordinal);
        Assert.Equal(feed.Feed.Updated, issues[59].Published);
        var page = Assert.Single(store.Puts, path =>
            path.StartsWith("archive/", StringComparison.Ordinal) && path.EndsWith(".atom.xml", StringComparison.Ordinal));
        Assert.Contains("Corrected.", FeedReader.Read(store.Documents[page]).Items.Single(item => item.Id == id).Content!.Value,
            StringComparison.Ordinal);
        Assert.Equal(FeedReader.Read(before[page]).Items.Select(item => item.Id), FeedReader.Read(store.Documents[page]).Items
            .Select(item => item.Id));
        Assert.DoesNotContain("tools/feed.xml", store.Puts);

        // Nothing changes until a new issue comes; when all that was new then is sealed, it is shown no more.
        store.Puts.Clear();
        await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(issues),
            cancellationToken: Cancellation);
        Assert.Empty(store.Puts);
        for (var n = 60; n < 80; n++)
        {
            issues.Add(MadeUpIssues.Issue(n));
            await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(issues),
                cancellationToken: Cancellation);
        }

        Assert.DoesNotContain(FeedReader.Read(store.Documents["atom.xml"]).Items, item => item.Id == id);
        Assert.Equal(80, Archives.Walk(store, "atom.xml").Count);
    }

    [Fact]
    public async Task A_retracted_issue_leaves_a_tombstone()
    {
        var store = new MemoryStore();
        var issues = MadeUpIssues.List(60);
        await Publish(store, issues);
        var id = "tag:everything.example,2026:newsletter/n-7";
        issues[7] = issues[7] with { Retraction = new FeedRetraction { When = issues[59].Published, Reason = "It wasn't so." } };

        await Publish(store, issues);

        Archives.CheckLinks(store);
        Assert.NotNull(FeedReader.Read(store.Documents["atom.xml"]).Items.Single(item => item.Id == id).Retraction);
        Assert.DoesNotContain(id, Archives.Walk(store, "feed.xml"));
        Assert.DoesNotContain(id, Archives.Walk(store, "feed.json"));
    }

    [Fact]
    public async Task Whatever_write_fails_nothing_is_damaged_and_the_next_run_completes()
    {
        var (expected, writes) = (new MemoryStore(), 0);
        await Publish(expected, MadeUpIssues.List(30));
        await Publish(expected, MadeUpIssues.List(45));
        for (var k = 1; ; k++)
        {
            var store = new MemoryStore();
            await Publish(store, MadeUpIssues.List(30));
            writes = store.Puts.Count;
            store.FailAt = k;
            try
            {
                await Publish(store, MadeUpIssues.List(45));
                Assert.True(k > 30);
                break;
            }
            catch (FeedException e)
            {
                var finding = Assert.Single(e.Diagnostics);
                Assert.Equal("MPF8004", finding.Code);
                Assert.Contains("No space left on device.", finding.Message, StringComparison.Ordinal);
                Assert.NotNull(finding.File);
            }

            Archives.CheckLinks(store);
            Assert.InRange(Archives.Walk(store, "feed.xml").Count, 30, 45);
            store.FailAt = 0;
            await Publish(store, MadeUpIssues.List(45));
            Same(expected, store);
        }
    }

    [Fact]
    public async Task After_every_single_write_what_is_there_is_whole()
    {
        var store = new MemoryStore();
        store.AfterPut = () => Archives.CheckLinks(store);

        await Publish(store, MadeUpIssues.List(40));
        await Publish(store, MadeUpIssues.List(60));

        Assert.Equal(60, Archives.Walk(store, "feed.json").Count);
    }

    [Fact]
    public async Task A_second_publisher_is_told_so_and_changes_nothing()
    {
        var store = new MemoryStore();
        await using var key = await store.TryLockAsync(Cancellation);

        var refused = await Assert.ThrowsAsync<FeedException>(() => Publish(store, MadeUpIssues.List(3)));

        Assert.Equal("MPF8001", Assert.Single(refused.Diagnostics).Code);
        Assert.Empty(store.Documents);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        var (store, real) = (new MemoryStore(), new MemoryStore());

        var dry = await new FeedPublisher(MadeUpIssues.Newsletter, store,
            Small with { DryRun = true }).RepublishAsync(new IssueList(MadeUpIssues.List(30)), cancellationToken: Cancellation);
        var wet = await Publish(real, MadeUpIssues.List(30));

        Assert.Empty(store.Documents);
        Assert.Equal(wet.Written.SkipLast(1), dry.Written.SkipLast(1));
        Assert.Equal(".morningpost/manifest.json", dry.Written[^1].Path); // which says versions that only a store can give
    }

    [Fact]
    public async Task An_issue_that_was_taken_out_or_moved_is_refused()
    {
        var store = new MemoryStore();
        await Publish(store, MadeUpIssues.List(60));
        var before = store.Documents.ToDictionary();
        var moved = MadeUpIssues.List(60);
        (moved[3], moved[4]) = (moved[4], moved[3]);

        foreach (var issues in new[] { MadeUpIssues.List(60).Where((_, i) => i != 2).ToList(), moved, MadeUpIssues.List(10) })
        {
            var whole = await Assert.ThrowsAsync<FeedException>(() => Publish(store, issues));
            Assert.Equal("MPF8003", Assert.Single(whole.Diagnostics).Code);
            if (issues != moved)
                await Assert.ThrowsAsync<FeedException>(() =>
                    new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new IssueList(issues),
                    cancellationToken: Cancellation));
            Assert.Equal(before, store.Documents);
        }
    }

    [Fact]
    public async Task A_newsletter_that_changes_its_name_changes_every_document_and_no_ids()
    {
        var store = new MemoryStore();
        await Publish(store, MadeUpIssues.List(60));
        var before = store.Documents.ToDictionary();

        var result = await new FeedPublisher(MadeUpIssues.Newsletter with { Title = "Another name" }, store,
            Small).PublishAsync(new CountedIssues(MadeUpIssues.List(60)), cancellationToken: Cancellation);

        Archives.CheckLinks(store);
        Assert.Equal(store.Documents.Count, result.Written.Count);
        Assert.All(store.Documents.Where(document => !document.Key.StartsWith('.')), document =>
            Assert.Equal(FeedReader.Read(before[document.Key]).Items.Select(item => item.Id), FeedReader.Read(document.Value).Items
                .Select(item => item.Id)));
        Assert.Equal(60, Archives.Walk(store, "atom.xml").Count);
    }

    [Fact]
    public async Task Projections_and_formats_can_be_added_and_dropped()
    {
        var store = new MemoryStore();
        var small = Small with { Projections = [IssueProjection.Issues], Formats = [FeedFormat.Atom] };
        await Publish(store, MadeUpIssues.List(40), small);

        var more = await new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new CountedIssues(MadeUpIssues.List(41)),
            cancellationToken: Cancellation);
        var (all, atOnce) = (store.Documents.ToDictionary(), new MemoryStore());
        await Publish(atOnce, MadeUpIssues.List(41));
        var fewer = await Publish(store, MadeUpIssues.List(41), small);

        Assert.Equal(atOnce.Documents.Keys, all.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(more.Deleted);
        Assert.Equal(all.Keys.Except(store.Documents.Keys).Order(StringComparer.Ordinal), fewer.Deleted.Order(StringComparer.Ordinal));
        Archives.CheckLinks(store);
        Assert.DoesNotContain(store.Documents.Keys, path => path.EndsWith("feed.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_stay_within_their_budgets()
    {
        var store = new MemoryStore();
        var options = new FeedPublisherOptions { MaxBytes = 32 * 1024, SubscriptionItems = 1000, PageItems = 1000 };

        await Publish(store, MadeUpIssues.List(200), options);

        Assert.Equal(200, Archives.Walk(store, "feed.xml").Count);
        foreach (var (path, bytes) in store.Documents.Where(document => !document.Key.StartsWith('.')))
        {
            Assert.InRange(bytes.Length, 1, path.Contains("archive/", StringComparison.Ordinal) ? options.MaxBytes / 2 : options.MaxBytes);
            Assert.Equal(path.Contains("archive/", StringComparison.Ordinal) ? "public, max-age=86400" : "public, max-age=300",
                store.Properties[path].CacheControl);
        }
    }

    [Fact]
    public async Task A_document_is_as_old_as_it_says()
    {
        var store = new MemoryStore();

        await Publish(store, MadeUpIssues.List(30), Small with { WriteHeaders = true });

        foreach (var (path, bytes) in store.Documents.Where(document => document.Key.EndsWith("atom.xml", StringComparison.Ordinal)))
            Assert.Equal(FeedReader.Read(bytes).Feed.Updated, store.Properties[path].Modified);
    }

    [Fact]
    public async Task Two_issues_with_one_id_are_refused()
    {
        var issues = MadeUpIssues.List(5);
        issues[4] = issues[4] with { Id = "n-3" };

        var refused = await Assert.ThrowsAsync<FeedException>(() => Publish(new MemoryStore(), issues));

        Assert.Equal("MPF8005", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public async Task A_manifest_that_is_none_is_refused()
    {
        var store = new MemoryStore();
        await store.PutAsync(new FeedStoreDocument { Path = ".morningpost/manifest.json" }, "{}"u8.ToArray(),
            cancellationToken: Cancellation);

        var refused = await Assert.ThrowsAsync<FeedException>(() => Publish(store, MadeUpIssues.List(5)));

        Assert.Equal("MPF8002", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public async Task Cancelling_leaves_what_was_published()
    {
        var store = new MemoryStore();
        await Publish(store, MadeUpIssues.List(30));
        var before = store.Documents.ToDictionary();
        using var cancel = new CancellationTokenSource();
        var progress = new Reports(report =>
        {
            if (report.Issues == 35)
                cancel.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new FeedPublisher(MadeUpIssues.Newsletter, store, Small).RepublishAsync(new IssueList(MadeUpIssues.List(60)), progress,
                cancel.Token));

        Archives.CheckLinks(store);
        Assert.Equal(before["feed.xml"], store.Documents["feed.xml"]);
        await Publish(store, MadeUpIssues.List(60));
        Assert.Equal(60, Archives.Walk(store, "feed.xml").Count);
    }

    private static Task<PublishResult> Publish(MemoryStore store, List<Issue> issues, FeedPublisherOptions? options = null) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store, options ?? Small).RepublishAsync(new IssueList(issues),
            cancellationToken: Cancellation);

    private static void Same(MemoryStore expected, MemoryStore actual)
    {
        Assert.Equal(expected.Documents.Keys, actual.Documents.Keys);
        foreach (var (path, bytes) in expected.Documents)
            Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), System.Text.Encoding.UTF8.GetString(actual.Documents[path]));
    }

    private sealed class Reports(Action<PublishProgress> report) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => report(value);
    }
}
