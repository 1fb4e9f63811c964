using System.IO.Compression;
using System.Text;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>What every store of objects has to do beyond the contract of all stores.</summary>
public abstract class ObjectStoreContract : FeedStoreContract
{
    private protected static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(60);

    private protected abstract FakeObjects Service { get; }

    protected override FeedStore Store => NewStore("", TimeProvider.System);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("../outside.xml")]
    [InlineData("archive/../../outside.xml")]
    [InlineData("/feed.xml")]
    [InlineData("archive//0001.xml")]
    [InlineData("archive\\0001.xml")]
    public async Task Nothing_leaves_the_prefix(string path)
    {
        var store = NewStore("news/daily", TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.OpenAsync(path, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.FindAsync(path, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.DeleteAsync(path, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(async () => await PutAsync(store, path, "<a/>"));
        Assert.Throws<ArgumentException>(() => NewStore("../news", TimeProvider.System));
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public async Task Stores_with_different_prefixes_know_nothing_of_each_other()
    {
        var (one, other) = (NewStore("/one/", TimeProvider.System), NewStore("one-more", TimeProvider.System));
        await PutAsync(one, "feed.xml", "<a/>");
        await using var key = await one.TryLockAsync(Cancellation);

        await using var otherKey = await other.TryLockAsync(Cancellation);

        Assert.NotNull(otherKey);
        Assert.Null(await other.FindAsync("feed.xml", Cancellation));
        Assert.Empty(await other.ListAsync("", Cancellation).ToListAsync(Cancellation));
        Assert.Equal(["feed.xml"], await one.ListAsync("", Cancellation).ToListAsync(Cancellation));
        Assert.Contains("PUT one/feed.xml", Service.Requests);
    }

    [Fact]
    public async Task A_compressed_document_has_the_hash_of_what_it_says()
    {
        var store = NewStore("", TimeProvider.System, compress: true);
        var text = string.Concat(Enumerable.Repeat("<a>compressed</a>", 1000));

        var put = await PutAsync(store, "feed.xml", text);
        await using var open = await store.OpenAsync("feed.xml", Cancellation);
        await using var gzip = new GZipStream(open!.Stream, CompressionMode.Decompress);

        Assert.Equal(put, await store.FindAsync("feed.xml", Cancellation));
        Assert.Equal("gzip", put!.ContentEncoding);
        Assert.InRange(put.Length!.Value, 1, text.Length / 10);
        Assert.Equal(FeedStoreDocument.HashOf(Encoding.UTF8.GetBytes(text)), put.ContentHash);
        Assert.Equal(text, await new StreamReader(gzip).ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task The_lock_of_a_killed_process_is_free_when_its_time_is_over_and_not_before()
    {
        var killed = await NewStore("", new SteppedTime()).TryLockAsync(Cancellation);
        Assert.NotNull(killed);

        Service.Time.Advance(LockDuration - TimeSpan.FromSeconds(1));
        Assert.Null(await Store.TryLockAsync(Cancellation));
        Service.Time.Advance(TimeSpan.FromSeconds(2));
        await using var next = await Store.TryLockAsync(Cancellation);

        Assert.NotNull(next);
        Assert.Null(await Store.TryLockAsync(Cancellation));
    }

    [Fact]
    public async Task A_lock_is_renewed_and_lasts()
    {
        var time = new SteppedTime();
        await using var key = await NewStore("", time).TryLockAsync(Cancellation);
        for (var thirds = 0; thirds < 6; thirds++)
        {
            await NextThirdAsync(time, key!);
            Assert.Null(await Store.TryLockAsync(Cancellation));
            Assert.True(key!.IsHeld);
        }
    }

    [Fact]
    public async Task A_lock_that_another_has_taken_is_lost_at_the_next_renewal()
    {
        var time = new SteppedTime();
        await using var stopped = await NewStore("", time).TryLockAsync(Cancellation);
        Service.Time.Advance(LockDuration + TimeSpan.FromSeconds(1));
        await using var next = await Store.TryLockAsync(Cancellation);

        await time.NextTimerAsync(Cancellation);
        await time.NextTimerAsync(Cancellation);
        time.Advance(LockDuration / 3);
        var lost = new TaskCompletionSource();
        stopped!.Lost.Register(lost.SetResult);
        await lost.Task.WaitAsync(Cancellation);

        Assert.False(stopped.IsHeld);
        Assert.True(next!.IsHeld);
        await stopped.DisposeAsync();
        Assert.Null(await Store.TryLockAsync(Cancellation));
    }

    [Fact]
    public async Task A_lock_is_taken_by_one_of_many()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.TryLockAsync(Cancellation).AsTask())));

        await using var taken = Assert.Single(keys, key => key is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_lock_whose_answer_never_came_is_taken_all_the_same(int request)
    {
        Service.Fails = number => number == request ? Failure.After : Failure.None;

        await using (var key = await Store.TryLockAsync(Cancellation))
            Assert.NotNull(key);
        await using var next = await Store.TryLockAsync(Cancellation);

        Assert.NotNull(next);
    }

    [Fact]
    public async Task Nothing_is_done_that_is_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.TryLockAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FindAsync("feed.xml", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ListAsync("", cancelled).ToListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.PutAsync(
            new FeedStoreDocument { Path = "feed.xml" }, "<a/>"u8.ToArray(), cancellationToken: cancelled));

        Assert.Empty(Service.Requests);
    }

    private protected abstract FeedStore NewStore(string prefix, TimeProvider time, bool compress = false, int retries = 3);

    private protected static async Task<FeedStoreDocument?> PutAsync(FeedStore store, string path, string text) => await store.PutAsync(
        new FeedStoreDocument { Path = path, ContentType = "application/xml", CacheControl = "public, max-age=300" },
        Encoding.UTF8.GetBytes(text), cancellationToken: Cancellation);

    /// <summary>Moves a lock's time on to its next renewal, and the service's with it, and waits until that is done.</summary>
    private async Task NextThirdAsync(SteppedTime time, FeedStoreLock key)
    {
        while (await time.NextTimerAsync(Cancellation) != LockDuration / 3)
            Assert.True(key.IsHeld);
        var requests = Service.Requests.Count;
        Service.Time.Advance(LockDuration / 3);
        time.Advance(LockDuration / 3);
        while (Service.Requests.Count == requests)
            await Task.Yield();
    }
}
