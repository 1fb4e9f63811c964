using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>What a publisher may expect of a store of objects.</summary>
public abstract class PublishingContract
{
    private protected abstract FakeObjects Service { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_one_request_and_one_more_issue_downloads_nothing()
    {
        await PublishAsync(60);
        for (var count = 61; count < 70; count++)
        {
            var first = Service.Requests.Where(IsOfDocument).ToList();
            Assert.Equal(first.Distinct(), first);
            Assert.All(first, request => Assert.StartsWith("PUT ", request, StringComparison.Ordinal));
            Service.Requests.Clear();

            var result = await PublishAsync(count);

            Assert.Equal(
                result.Written.Select(document => $"PUT {document.Path}").Where(IsOfDocument).Order(StringComparer.Ordinal),
                Service.Requests.Where(IsOfDocument).Order(StringComparer.Ordinal));
            Assert.InRange(Service.Requests.Count(request => !IsOfDocument(request)), 1, 8);
        }

        static bool IsOfDocument(string request) =>
            request != "GET " && !request.Contains(".morningpost/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_request_fails_nothing_is_broken_and_the_next_run_completes()
    {
        var (expected, isDone) = (await ContentsAsync(30), false);
        for (var k = 1; !isDone; k += 7)
        {
            foreach (var failure in new[] { Failure.Before, Failure.After })
            {
                await EmptyAsync();
                await PublishAsync(20);
                var begun = Service.Requests.Count;
                Service.Fails = number => number == begun + k ? failure : Failure.None;
                try
                {
                    await PublishAsync(30, retries: 0);
                    isDone |= Service.Requests.Count < begun + k;
                }
                catch (FeedException e)
                {
                    Assert.Equal("MPF8004", Assert.Single(e.Diagnostics).Code);
                }

                Service.Fails = _ => Failure.None;
                Service.Time.Advance(TimeSpan.FromSeconds(61));
                await PublishAsync(30);
                Assert.Equal(expected, await ReadAsync());
            }
        }
    }

    [Fact]
    public async Task One_request_in_ten_that_fails_is_repeated()
    {
        Service.Fails = number => (number % 20) switch { 7 => Failure.Before, 17 => Failure.After, _ => Failure.None };
        await PublishAsync(30);
        Service.Fails = _ => Failure.None;

        var published = await ReadAsync();
        await EmptyAsync();

        Assert.Equal(await ContentsAsync(30), published);
    }

    [Fact]
    public async Task A_publisher_that_was_stopped_until_its_lock_was_another_s_changes_nothing()
    {
        await PublishAsync(20);
        var time = new SteppedTime();
        var isStopped = false;
        var store = NewStore(time, retries: 3);
        var stopping = new StoppedStore(store, "feed.xml", async () =>
        {
            isStopped = true;
            Service.Time.Advance(TimeSpan.FromSeconds(61));
            await PublishAsync(40);
            time.Advance(TimeSpan.FromSeconds(61));
        });

        var lost = await Assert.ThrowsAsync<FeedException>(() => PublishAsync(30, stopping));

        Assert.True(isStopped);
        Assert.Equal("MPF8006", Assert.Single(lost.Diagnostics).Code);
        var published = await ReadAsync();
        await EmptyAsync();
        Assert.Equal(await ContentsAsync(40), published);
    }

    private protected abstract FeedStore NewStore(TimeProvider time, int retries);

    private async Task<SortedDictionary<string, string>> ContentsAsync(int count)
    {
        await PublishAsync(count);
        return await ReadAsync();
    }

    /// <summary>The documents, but not the manifest, which says versions.</summary>
    private async Task<SortedDictionary<string, string>> ReadAsync()
    {
        var (store, contents) = (NewStore(TimeProvider.System, retries: 3), new SortedDictionary<string, string>(StringComparer.Ordinal));
        await foreach (var path in store.ListAsync("", Cancellation).Where(path => !path.StartsWith('.')))
        {
            await using var open = await store.OpenAsync(path, Cancellation);
            contents[path] = await new StreamReader(open!.Stream).ReadToEndAsync(Cancellation);
        }

        return contents;
    }

    private async Task EmptyAsync()
    {
        var store = NewStore(TimeProvider.System, retries: 3);
        foreach (var path in await store.ListAsync("", Cancellation).ToListAsync(Cancellation))
            await store.DeleteAsync(path, Cancellation);
    }

    private Task<PublishResult> PublishAsync(int count, int retries = 3) =>
        PublishAsync(count, NewStore(TimeProvider.System, retries));

    private static Task<PublishResult> PublishAsync(int count, FeedStore store) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store, MadeUpIssues.SmallPages).PublishAsync(
            new IssueList(MadeUpIssues.List(count)), cancellationToken: Cancellation);
}
