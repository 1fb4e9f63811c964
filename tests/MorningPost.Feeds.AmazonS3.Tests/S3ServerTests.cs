using MorningPost.Feeds.ObjectStores.Tests;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.AmazonS3.Tests;

/// <summary>The contract, against a server.</summary>
[Collection("environment variables")]
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

    [Fact]
    public async Task A_store_by_its_address_is_where_the_environment_says()
    {
        var byClient = Store;
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "testkey");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "testsecret");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_S3", S3Server.Endpoint);

        var put = await S3FeedStore.FromAddress($"s3://feeds/{_prefix}").PutAsync(
            new FeedStoreDocument { Path = "feed.xml", ContentType = "application/xml" }, "<a/>"u8.ToArray(),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(put, await byClient.FindAsync("feed.xml", TestContext.Current.CancellationToken));
    }
}
