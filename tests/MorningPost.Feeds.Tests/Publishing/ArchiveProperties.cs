using System.Globalization;
using System.Text;
using CsCheck;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Archives of any sizes under any limits, in any steps: what is published depends on the issues alone.</summary>
public sealed class ArchiveProperties
{
    /// <summary>How many archives each property is tried with.</summary>
    private static readonly int Iterations =
        int.Parse(Environment.GetEnvironmentVariable("MORNINGPOST_ARCHIVES") ?? "150", CultureInfo.InvariantCulture);

    private static readonly Newsletter Newsletter = MadeUpIssues.Newsletter;

    private static readonly Gen<FeedLayout> AnyLayout = OneOf(
        FeedLayout.Default,
        new FeedLayout { Rss = "rss.xml", Atom = "feed/atom", Archive = "older" },
        new FeedLayout
        {
            Folders = [new FeedLayoutFolder { Key = "tools", Folder = "t" }],
            Exceptions = [new FeedLayoutAddress { Format = FeedFormat.Json, Address = "/blog/feed/" }]
        });

    private static readonly Gen<FeedFormat[]> AnyFormats = OneOf<FeedFormat[]>(
        [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json], [FeedFormat.Atom], [FeedFormat.Json, FeedFormat.Rss]);

    private static readonly Gen<FeedPublisherOptions> AnyOptions = Gen.Select(
        Gen.Int[1, 9], Gen.Int[1, 20], OneOf(8 * 1024, 16 * 1024, 512 * 1024), AnyFormats, AnyLayout, Gen.Bool,
            (page, subscription, bytes, formats, layout, headers) => new FeedPublisherOptions
            {
                PageItems = page,
                SubscriptionItems = subscription,
                MaxBytes = bytes,
                Formats = formats,
                Layout = layout,
                WriteHeaders = headers,
                Projections = [IssueProjection.Issues, IssueProjection.Tools, IssueProjection.Section("lead")],
                AllowRemoval = true,
            });

    /// <summary>What happens to an archive between two publications.</summary>
    private static readonly Gen<Change[]> AnyChanges = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 16], Gen.Int[0, 1_000_000],
            (added, corrected, retracted, late, removed, seed) =>
                new Change(added, corrected, retracted, late, Math.Max(0, removed - 8), seed)).Array[1, 4];

    [Fact]
    public Task Steps_of_any_kind_end_with_the_bytes_of_one_and_publishing_again_writes_nothing() =>
        Gen.Select(AnyOptions, Gen.Int[0, 30], AnyChanges).SampleAsync(
            async (options, count, changes) =>
            {
                var (store, issues) = (new MemoryStore(), MadeUpIssues.List(count));
                await Publish(store, options, issues, []);
                var added = count;
                foreach (var change in changes)
                {
                    var corrected = change.Apply(issues, ref added);
                    store.AfterPut = () => CheckLinks(store, options);
                    await Publish(store, options, issues, corrected);
                    store.AfterPut = null;
                    await CheckAsync(store, options, issues);
                }
            },
            iter: Iterations);

    [Fact]
    public Task An_archive_document_is_written_once_a_publication_at_most() =>
        Gen.Select(AnyOptions, Gen.Int[1, 3], Gen.Int[0, 60], AnyChanges).SampleAsync(
            async (any, page, count, changes) =>
            {
                var options = any with { PageItems = page };
                var (store, issues) = (new MemoryStore(), MadeUpIssues.List(count));
                await Publish(store, options, issues, []);
                var added = count;
                foreach (var change in changes)
                {
                    var corrected = change.Apply(issues, ref added);
                    store.Puts.Clear();
                    await Publish(store, options, issues, corrected);
                    Assert.Equal(store.Puts.Distinct(), store.Puts);
                }
            },
            iter: Iterations);

    [Fact]
    public Task Other_limits_formats_and_layouts_end_with_the_archive_of_an_empty_store() =>
        Gen.Select(AnyOptions, AnyOptions, Gen.Int[0, 30]).SampleAsync(
            async (first, second, count) =>
            {
                var (store, issues) = (new MemoryStore(), MadeUpIssues.List(count));
                await Publish(store, first, issues, []);
                await Publish(store, second with { RemoveMoved = true }, issues, []);
                await CheckAsync(store, second with { RemoveMoved = true }, issues);
            },
            iter: Iterations);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static async Task CheckAsync(MemoryStore store, FeedPublisherOptions options, List<Issue> issues)
    {
        CheckLinks(store, options);
        CheckWalks(store, options, issues);
        var before = Feeds(store);
        store.Puts.Clear();
        Assert.Empty((await Publish(store, options, issues, [])).Written);
        Assert.Empty((await new FeedPublisher(Newsletter, store, options).RepublishAsync(new IssueList(issues))).Written);
        Assert.Empty(store.Puts);
        Assert.Equal(before, Feeds(store));

        var empty = new MemoryStore();
        await Publish(empty, options, issues, []);
        var archives = options.Projections
            .SelectMany(projection => options.Formats.Select(format => options.Layout.ArchiveOf(projection.Key, format))).ToList();
        Assert.Equal(
            Feeds(empty).Where(document => archives.Exists(archive => DocumentAddresses.NumberOf(archive, document.Key) > 0)),
            Feeds(store).Where(document => archives.Exists(archive => DocumentAddresses.NumberOf(archive, document.Key) > 0)));
        Assert.Equal(Feeds(empty).Keys, Feeds(store).Keys);
    }

    private static Task<PublishResult> Publish(MemoryStore store, FeedPublisherOptions options, List<Issue> issues,
        IReadOnlyCollection<string> corrected) =>
        new FeedPublisher(Newsletter, store, options).PublishAsync(new IssueList(issues), corrected);

    private static SortedDictionary<string, string> Feeds(MemoryStore store) => new(
        store.Documents
            .Where(document => !document.Key.StartsWith('.') && !document.Key.StartsWith('_')).ToDictionary(document => document.Key,
            document => Encoding.UTF8.GetString(document.Value)),
        StringComparer.Ordinal);

    private static IEnumerable<string> Subscriptions(FeedPublisherOptions options) =>
        options.Projections
            .SelectMany(projection => options.Formats
            .Select(format => Addresses.PathOf(options.Layout.AddressOf(projection.Key, format), format)));

    private static void CheckLinks(MemoryStore store, FeedPublisherOptions options)
    {
        var reached = new HashSet<string>(Subscriptions(options).Where(store.Documents.ContainsKey), StringComparer.Ordinal);
        for (var open = new Queue<string>(reached); open.TryDequeue(out var path);)
        {
            foreach (var link in Archives.LinksOf(Archives.FeedOf(store.Documents[path])))
            {
                Assert.True(Find(store, link) is not null, $"{path} links {link}, which isn't there");
                if (reached.Add(Find(store, link)!))
                    open.Enqueue(Find(store, link)!);
            }
        }
    }

    /// <summary>All formats hold every issue once, the newest first; Atom says which were taken back.</summary>
    private static void CheckWalks(MemoryStore store, FeedPublisherOptions options, List<Issue> issues)
    {
        foreach (var format in options.Formats)
        {
            var (walk, archived, taken) = (new List<string>(), new List<string>(), new List<string>());
            var subscription = Addresses.PathOf(options.Layout.AddressOf("", format), format);
            for (var path = subscription; path is not null;)
            {
                var document = FeedReader.Read(store.Documents[path]);
                (path == subscription ? walk : archived).AddRange(document.Items.Where(item => item.Retraction is null)
                    .Select(item => item.Id));
                taken.AddRange(document.Items.Where(item => item.Retraction is not null).Select(item => item.Id));
                var older = document.Feed.Paging?.PreviousArchive ?? document.Feed.Paging?.Next;
                path = older is null ? null : Find(store, older);
            }

            var expected = IdsOf(issues.Where(issue => issue.Retraction is null));
            Assert.Equal(expected.TakeLast(archived.Count), archived);
            Assert.Equal(expected.Take(expected.Count - archived.Count), walk.Where(id => !archived.Contains(id)));
            if (format == FeedFormat.Atom)
                Assert.Equal(IdsOf(issues.Where(issue => issue.Retraction is not null)).Order(StringComparer.Ordinal), taken.Distinct()
                    .Order(StringComparer.Ordinal));
        }
    }

    private static List<string> IdsOf(IEnumerable<Issue> issues) =>
        [.. issues.Select(issue => $"tag:everything.example,2026:newsletter/{issue.Id}").Reverse()];

    private static string? Find(MemoryStore store, Uri url)
    {
        var path = Archives.PathOf(url);
        return new[] { path, path + "index.xml", path + "index.json" }.FirstOrDefault(store.Documents.ContainsKey);
    }

    /// <summary>New issues, some that were corrected and taken back, one that was forgotten, and the newest are gone.</summary>
    private sealed record Change(int Added, int Corrected, int Retracted, bool Late, int Removed, int Seed)
    {
        public List<string> Apply(List<Issue> issues, ref int added)
        {
            var random = new Random(Seed);
            var names = new List<string>();
            issues.RemoveRange(issues.Count - Math.Min(Removed, issues.Count), Math.Min(Removed, issues.Count));
            for (var i = 0; i < Corrected && issues.Count > 0; i++)
            {
                var at = random.Next(issues.Count);
                names.Add(issues[at].Id!);
                issues[at] = MadeUpIssues.Issue(issues[at].Number!.Value - 1,
                    $"Corrected {random.Next()} {new string('y', random.Next(2_000))}") with
                {
                    Id = issues[at].Id,
                    Retraction = issues[at].Retraction
                };
            }

            for (var i = 0; i < Retracted && issues.Count > 0; i++)
            {
                var at = random.Next(issues.Count);
                names.Add(issues[at].Id!);
                issues[at] = issues[at] with { Retraction = new FeedRetraction { When = issues[at].Published.AddDays(random.Next(3)) } };
            }

            if (Late)
                issues.Insert(random.Next(issues.Count + 1), MadeUpIssues.Issue(added) with { Id = $"late-{added++}" });
            for (var i = 0; i < Added; i++)
                issues.Add(MadeUpIssues.Issue(added++));
            return names;
        }
    }
}
