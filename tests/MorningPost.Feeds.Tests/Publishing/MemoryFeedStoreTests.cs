using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class MemoryFeedStoreTests : FeedStoreContract
{
    protected override FeedStore Store { get; } = new MemoryFeedStore();

    [Fact]
    public async Task A_stream_that_is_too_long_for_memory_is_refused_before_it_is_read()
    {
        var file = Path.GetTempFileName();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        stream.SetLength(FeedStore.MaxBufferedBytes + 1L);

        var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await Store.PutAsync(
            new FeedStoreDocument { Path = "1.mp3" }, stream, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("\"1.mp3\" has 268,435,457 bytes, and this store takes 268,435,456.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Position);
    }
}
