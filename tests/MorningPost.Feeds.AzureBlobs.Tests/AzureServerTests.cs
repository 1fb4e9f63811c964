using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.AzureBlobs.Tests;

/// <summary>The contract, against a server.</summary>
public sealed class AzureServerTests : FeedStoreContract
{
    private readonly string _prefix = $"contract-{Guid.NewGuid():N}";

    protected override FeedStore Store
    {
        get
        {
            Assert.SkipWhen(AzureServer.Connection is null,
                "MORNINGPOST_TEST_AZURE names no server; tests/object-stores/run.sh starts one.");
            AzureServer.PrepareAsync().GetAwaiter().GetResult();
            return AzureServer.NewStore(_prefix, TimeSpan.FromMinutes(1));
        }
    }
}
