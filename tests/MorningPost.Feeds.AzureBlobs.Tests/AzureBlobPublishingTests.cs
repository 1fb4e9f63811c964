using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AzureBlobs.Tests;

public sealed class AzureBlobPublishingTests : PublishingContract, IDisposable
{
    private readonly FakeBlobs _service = new();

    private protected override FakeObjects Service => _service;

    public void Dispose() => _service.Dispose();

    private protected override FeedStore NewStore(TimeProvider time, int retries) =>
        new AzureBlobFeedStore(_service.NewClient(retries)) { Time = time };
}
