using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.AmazonS3.Tests;

/// <summary>The contract, against a server.</summary>
public sealed class S3ServerTests : FeedStoreContract
{
    private readonly string _prefix = $"contract-{Guid.NewGuid():N}";

    protected override FeedStore Store
    {
        get
        {
            Assert.SkipWhen(S3Server.Endpoint is null, "MORNINGPOST_TEST_S3 names no server; tests/object-stores/run.sh starts one.");
            return S3Server.NewStore(_prefix, TimeSpan.FromMinutes(1));
        }
    }
}
