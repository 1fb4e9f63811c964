using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>What a publication asks of a store that is paid by the request.</summary>
public sealed class RequestTests
{
    private static readonly string[] Beside =
    [
        "LOCK ", "HEAD .morningpost/running.json", "GET .morningpost/manifest.json", "PUT .morningpost/running.json",
        "DELETE .morningpost/running.json",
    ];

    private readonly CountedStore _store = new(new MemoryFeedStore());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_publication_is_one_request_a_document()
    {
        var result = await PublishAsync(60);

        Assert.Equal(InOrder([.. Beside, "LIST ", .. Puts(result)]), InOrder(_store.Requests));
    }

    [Fact]
    public async Task One_more_issue_is_one_request_a_document_that_is_written_and_nothing_is_downloaded()
    {
        await PublishAsync(60);
        for (var count = 61; count < 80; count++)
        {
            _store.Requests.Clear();

            var result = await PublishAsync(count);

            Assert.Equal(InOrder([.. Beside, .. Puts(result)]), InOrder(_store.Requests));
        }
    }

    [Fact]
    public async Task Publishing_what_is_published_asks_for_the_lock_and_the_manifest_alone()
    {
        await PublishAsync(60);
        _store.Requests.Clear();

        Assert.Empty((await PublishAsync(60)).Written);

        Assert.Equal(Beside[..3], _store.Requests);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_or_deleted_is_written_all_the_same()
    {
        await PublishAsync(60);
        await _store.PutAsync(new FeedStoreDocument { Path = "feed.xml" }, "<else/>"u8.ToArray(), cancellationToken: Cancellation);
        await _store.PutAsync(new FeedStoreDocument { Path = "archive/0014.rss.xml" }, "<else/>"u8.ToArray(),
            cancellationToken: Cancellation);
        await _store.DeleteAsync("atom.xml", Cancellation);

        await PublishAsync(70);

        foreach (var path in new[] { "feed.xml", "archive/0014.rss.xml", "atom.xml" })
        {
            await using var content = await _store.OpenAsync(path, Cancellation);
            Assert.NotEmpty((await FeedReader.ReadAsync(content!.Stream, Cancellation)).Items);
        }
    }

    [Fact]
    public async Task A_publisher_whose_lock_has_ended_by_the_clock_writes_nothing()
    {
        var store = new MemoryStore { IsHeld = false };

        var lost = await Assert.ThrowsAsync<FeedException>(() => PublishAsync(60, store));

        Assert.Equal("MPF8006", Assert.Single(lost.Diagnostics).Code);
        Assert.Empty(store.Puts);
    }

    private static IEnumerable<string> Puts(PublishResult result) => result.Written.Select(document => $"PUT {document.Path}");

    private Task<PublishResult> PublishAsync(int count, FeedStore? store = null) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store ?? _store, MadeUpIssues.SmallPages).PublishAsync(
            new IssueList(MadeUpIssues.List(count)), cancellationToken: Cancellation);

    private static IEnumerable<string> InOrder(IEnumerable<string> requests) => requests.Order(StringComparer.Ordinal);
}
