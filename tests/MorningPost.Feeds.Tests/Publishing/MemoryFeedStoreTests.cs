using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class MemoryFeedStoreTests : FeedStoreContract
{
    protected override FeedStore Store { get; } = new MemoryFeedStore();
}
