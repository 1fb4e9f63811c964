using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AmazonS3.Tests;

public sealed class S3FeedStoreTests : ObjectStoreContract, IDisposable
{
    private readonly FakeS3 _service = new();

    private protected override FakeObjects Service => _service;

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3:///prefix")]
    [InlineData("https://bucket/prefix")]
    [InlineData("s3://bu cket")]
    [InlineData("s3://user:secret@bucket")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => S3FeedStore.FromAddress(address));

    [Fact]
    public void A_lock_lasts_between_a_second_and_an_hour()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new S3FeedStore(_service.NewClient(), "feeds") { LockDuration = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new S3FeedStore(_service.NewClient(), "feeds") { LockDuration = TimeSpan.FromHours(2) });
    }

    private protected override FeedStore NewStore(string prefix, TimeProvider time, bool compress = false, int retries = 3) =>
        new S3FeedStore(_service.NewClient(retries), "feeds", prefix) { Compress = compress, LockDuration = LockDuration, Time = time };
}
