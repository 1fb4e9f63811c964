using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AmazonS3.Tests;

public sealed class S3PublishingTests : PublishingContract, IDisposable
{
    private readonly FakeS3 _service = new();

    private protected override FakeObjects Service => _service;

    public void Dispose() => _service.Dispose();

    private protected override FeedStore NewStore(TimeProvider time, int retries) =>
        new S3FeedStore(_service.NewClient(retries), "feeds") { Time = time };
}
