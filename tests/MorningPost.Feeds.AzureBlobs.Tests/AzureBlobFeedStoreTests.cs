using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AzureBlobs.Tests;

public sealed class AzureBlobFeedStoreTests : ObjectStoreContract, IDisposable
{
    private readonly FakeBlobs _service = new();

    private protected override FakeObjects Service => _service;

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData("azblob://")]
    [InlineData("azblob://account")]
    [InlineData("azblob://account/")]
    [InlineData("https://account/container")]
    [InlineData("azblob://account:key@host/container")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => AzureBlobFeedStore.FromAddress(address));

    [Fact]
    public void A_lock_lasts_as_long_as_the_service_allows()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new AzureBlobFeedStore(_service.NewClient()) { LockDuration = TimeSpan.FromSeconds(14) });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new AzureBlobFeedStore(_service.NewClient()) { LockDuration = TimeSpan.FromSeconds(61) });
    }

    private protected override FeedStore NewStore(string prefix, TimeProvider time, bool compress = false, int retries = 3) =>
        new AzureBlobFeedStore(_service.NewClient(retries), prefix) { Compress = compress, LockDuration = LockDuration, Time = time };
}
