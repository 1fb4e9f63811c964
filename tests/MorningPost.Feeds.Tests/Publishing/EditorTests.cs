using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>What editors do with an archive.</summary>
public sealed class EditorTests
{
    private const string Prefix = "tag:everything.example,2026:newsletter/";

    private static readonly FeedPublisherOptions Small = MadeUpIssues.SmallPages;

    private readonly MemoryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_expired_correction_leaves_the_subscription_document_for_good()
    {
        var issues = MadeUpIssues.List(100);
        await Publish(issues);
        issues[0] = MadeUpIssues.Issue(0, "Corrected.");
        await Publish(issues, "n-0");
        Assert.Contains(Prefix + "n-0", Subscription());
        issues.AddRange(MadeUpIssues.List(160).Skip(100));

        await Publish(issues);
        var again = await Publish(issues);

        Assert.Empty(again.Written);
        Assert.DoesNotContain(Prefix + "n-0", Subscription());
    }

    [Fact]
    public async Task A_correction_survives_what_changes_beside_it()
    {
        var issues = MadeUpIssues.List(60);
        await Publish(issues);
        issues[7] = MadeUpIssues.Issue(7, "Corrected.");

        await new FeedPublisher(MadeUpIssues.Newsletter with { Rights = "Other rights" }, _store,
            Small).RepublishAsync(new IssueList(issues), cancellationToken: Cancellation);

        Assert.Contains(Prefix + "n-7", Subscription());
    }

    [Fact]
    public async Task What_changes_in_the_newsletter_corrects_no_issue()
    {
        await Publish(MadeUpIssues.List(60));
        var before = Subscription();

        await new FeedPublisher(MadeUpIssues.Newsletter with
        {
            Rights = "Other rights",
            Subscribe = null,
            Editors = [new FeedPerson { Name = "B" }]
        }, _store, Small)
            .RepublishAsync(new IssueList(MadeUpIssues.List(60)), cancellationToken: Cancellation);

        Assert.Equal(before, Subscription());
    }

    [Fact]
    public async Task An_issue_that_is_added_late_goes_where_it_belongs_and_is_shown()
    {
        var issues = MadeUpIssues.List(60);
        await Publish(issues);
        var before = _store.Documents.ToDictionary();
        issues.Insert(30, MadeUpIssues.Issue(30) with { Id = "late" });

        await Publish(issues);

        Assert.Contains(Prefix + "late", Subscription());
        Assert.Equal(before["archive/0001.atom.xml"], _store.Documents["archive/0001.atom.xml"]);
        Assert.Equal(
            issues.Select(issue => Prefix + issue.Id).Reverse().Where(id => !Subscription().Contains(id)),
            Archives.Walk(_store, "atom.xml").Skip(Subscription().Count).Where(id => id != Prefix + "late"));
        Assert.Contains(Prefix + "late", Archives.Walk(_store, "atom.xml").Skip(Subscription().Count));
    }

    [Fact]
    public async Task Issues_dated_later_are_held_back_until_their_time()
    {
        var issues = MadeUpIssues.List(10);
        issues[3] = issues[3] with { Published = issues[9].Published.AddDays(3) };
        var early = await Publish(issues, options: Small with { AsOf = issues[7].Published });
        var between = Archives.Walk(_store, "atom.xml");

        var all = await Publish(issues, options: Small with { AsOf = issues[3].Published });

        Assert.Equal((7, 10), (early.Issues, all.Issues));
        Assert.Equal("n-3 n-8 n-9", string.Join(' ', early.HeldBack));
        Assert.Equal(Enumerable.Range(0, 8).Reverse().Where(index => index != 3).Select(index => $"{Prefix}n-{index}"), between);
        Assert.Empty(all.HeldBack);
        Assert.Equal(issues.Select(issue => Prefix + issue.Id).Order(StringComparer.Ordinal), Archives.Walk(_store, "atom.xml").Distinct()
            .Order(StringComparer.Ordinal));
        Assert.Contains(Prefix + "n-3", Subscription());
    }

    [Fact]
    public async Task What_is_published_is_not_held_back_afterwards()
    {
        var issues = MadeUpIssues.List(30);
        await Publish(issues);

        var again = await Publish(issues, options: Small with { AsOf = issues[0].Published });

        Assert.Empty(again.Written);
        Assert.Empty(again.HeldBack);
    }

    [Fact]
    public async Task Another_id_is_refused_unless_it_is_meant()
    {
        await Publish(MadeUpIssues.List(30));
        var before = _store.Documents.ToDictionary();
        var other = MadeUpIssues.Newsletter with { Id = "tag:everything.example,2026:other" };

        var refused = await Assert.ThrowsAsync<FeedException>(() =>
            new FeedPublisher(other, _store, Small).PublishAsync(new IssueList(MadeUpIssues.List(30)), cancellationToken: Cancellation));
        Assert.Equal("MPF8008", Assert.Single(refused.Diagnostics).Code);
        Assert.Equal(before, _store.Documents);
        await new FeedPublisher(other, _store, Small with { AllowNewId = true }).PublishAsync(new IssueList(MadeUpIssues.List(30)),
            cancellationToken: Cancellation);

        Assert.All(Archives.Walk(_store, "feed.xml"), id => Assert.StartsWith(other.Id, id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newsletter_without_issues_and_without_a_date_is_refused_as_the_writer_refuses_it()
    {
        var undated = MadeUpIssues.Newsletter with { Updated = null };

        var refused = await Assert.ThrowsAsync<FeedException>(() =>
            new FeedPublisher(undated, _store).PublishAsync(new IssueList([]), cancellationToken: Cancellation));
        var writer = await Assert.ThrowsAsync<FeedException>(() =>
            FeedWriter.WriteAsync(Stream.Null, FeedFormat.Atom, undated, Array.Empty<Issue>(), cancellationToken: Cancellation));

        Assert.Equal(writer.Diagnostics.Select(finding => (finding.Code, finding.Path)), refused.Diagnostics
            .Select(finding => (finding.Code, finding.Path)));
        Assert.Empty(_store.Documents);
    }

    [Fact]
    public async Task A_folder_without_issues_empties_no_archive_unless_it_is_meant()
    {
        await Publish(MadeUpIssues.List(30));

        var refused = await Assert.ThrowsAsync<FeedException>(() => Publish([]));
        Assert.Equal("MPF8007", Assert.Single(refused.Diagnostics).Code);
        Assert.Equal(30, Archives.Walk(_store, "feed.xml").Count);
        await Publish([], options: Small with { AllowRemoval = true });

        Assert.Empty(Archives.Walk(_store, "feed.xml"));
        Assert.Equal([".morningpost/manifest.json", "atom.xml", "feed.json", "feed.xml"], _store.Documents.Keys);
    }

    [Fact]
    public async Task Everything_that_is_refused_is_found_before_the_first_write()
    {
        foreach (var spoil in new Action<List<Issue>>[]
        {
            issues => issues[90] = issues[90] with { Title = "" },
            issues => issues[90] = issues[90] with { Id = "n-2" },
            issues => issues[90] = issues[90] with { Url = new Uri("/relative", UriKind.Relative) },
        })
        {
            var issues = MadeUpIssues.List(100);
            spoil(issues);
            await Assert.ThrowsAsync<FeedException>(() => Publish(issues));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => Publish(MadeUpIssues.List(100), "n-100"));
        Assert.Empty(_store.Puts);
    }

    [Fact]
    public async Task Nothing_is_dated_1970()
    {
        var options = Small with { PageItems = 1, SubscriptionItems = 2, WriteHeaders = true };
        var issues = MadeUpIssues.List(20);
        await Publish(issues, options: options);
        issues[3] = issues[3] with { Retraction = new FeedRetraction { When = issues[19].Published } };

        await Publish(issues, "n-3", options);

        Assert.All(_store.Properties.Values, document =>
            Assert.True(document.Modified is null || document.Modified.Value.Year >= 2020, document.Path));
        Assert.DoesNotContain(_store.Documents.Values, bytes =>
            System.Text.Encoding.UTF8.GetString(bytes).Contains("1970", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Subscription_documents_of_all_formats_show_the_same_items()
    {
        await Publish(MadeUpIssues.List(100), options: new FeedPublisherOptions { MaxBytes = 64 * 1024 });

        var shown = Written.Formats
            .Select(format => FeedReader.Read(_store.Documents[format.GetFileName()]).Items.Select(item => item.Id).ToList()).ToList();
        Assert.Equal(shown[0], shown[1]);
        Assert.Equal(shown[0], shown[2]);
    }

    [Fact]
    public async Task A_blog_is_published_as_a_newsletter_is()
    {
        var feed = Everything.Feed with { Updated = null };
        var items = Enumerable.Range(0, 60).Select(index => new FeedItem
        {
            Id = $"https://everything.example/posts/{index}",
            Url = new Uri($"https://everything.example/posts/{index}"),
            Title = $"Post {index}",
            Content = FeedContent.Html($"<p>Text {index}</p>"),
            Published = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(index),
        }).ToList();
        await new FeedPublisher(feed, _store, Small).PublishAsync(new FeedItemList([.. items.Take(40)]), cancellationToken: Cancellation);
        items[3] = items[3] with { Title = "Corrected" };

        await new FeedPublisher(feed, _store, Small).PublishAsync(new FeedItemList(items), [items[3].Id], cancellationToken: Cancellation);
        var again = await new FeedPublisher(feed, _store, Small).RepublishAsync(new FeedItemList(items), cancellationToken: Cancellation);

        Assert.Empty(again.Written);
        Archives.CheckLinks(_store);
        foreach (var format in Written.Formats)
        {
            Assert.Equal(items.Select(item => item.Id).Reverse(), Archives.Walk(_store, format.GetFileName())
                .Distinct().OrderByDescending(id =>
                int.Parse(id[(id.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Contains(FeedReader.Read(_store.Documents[format.GetFileName()]).Items, item => item.Title == "Corrected");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new FeedPublisher(feed, _store).PublishAsync(new IssueList([]), cancellationToken: Cancellation));
    }

    private List<string> Subscription() => [.. FeedReader.Read(_store.Documents["atom.xml"]).Items.Select(item => item.Id)];

    private Task<PublishResult> Publish(List<Issue> issues, string? corrected = null, FeedPublisherOptions? options = null) =>
        new FeedPublisher(MadeUpIssues.Newsletter, _store, options ?? Small).PublishAsync(new IssueList(issues), corrected is null ? null
            : [corrected], cancellationToken: Cancellation);
}
