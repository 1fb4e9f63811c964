using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Storage.Blobs;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;
using MorningPost.Feeds.Tests.Readme;

namespace MorningPost.Feeds.AzureBlobs.Tests.Readme;

/// <summary>The README's code, with a service that nobody has.</summary>
public sealed class ReadmeTests
{
    private const string Variable = "AZURE_STORAGE_CONNECTION_STRING";

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(
        Path.Combine(FolderOfThisFile(), "..", "..", "..", "src", "MorningPost.Feeds.AzureBlobs", "README.md"),
        Path.Combine(FolderOfThisFile(), "ReadmeTests.cs"));

    [Fact]
    public async Task An_address_and_a_connection_string_of_its_account_are_enough_to_publish()
    {
        var (newsletter, issues) = (MadeUpIssues.Newsletter, new IssueList(MadeUpIssues.List(3)));
        async Task PublishAsync()
        {
            var store = AzureBlobFeedStore.FromAddress("azblob://account/news/daily");
            var result = await new FeedPublisher(newsletter, store).PublishAsync(issues);
            Assert.NotEmpty(result.Written);
        }

        Environment.SetEnvironmentVariable(Variable, null);
        await Assert.ThrowsAsync<InvalidOperationException>(PublishAsync);
        Environment.SetEnvironmentVariable(Variable, ConnectionOf("other"));
        await Assert.ThrowsAsync<ArgumentException>(PublishAsync);
        Environment.SetEnvironmentVariable(Variable, ConnectionOf("account"));
        Assert.NotNull(AzureBlobFeedStore.FromAddress("azblob://account/news/daily"));
    }

    [Fact]
    public async Task A_credential_or_a_client_of_its_own_will_do_too()
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue));
        var byRole = AzureBlobFeedStore.FromAddress("azblob://account/news/daily", credential);
        var options = new BlobClientOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = 6 } };
        var container = new BlobContainerClient(new Uri("https://account.blob.core.windows.net/news?sv=signature"), options);
        var own = new AzureBlobFeedStore(container, "daily") { Compress = true, LockDuration = TimeSpan.FromSeconds(15) };
        Assert.NotNull(byRole);
        Assert.True(own.Compress);
        using var service = new FakeBlobs();

        await new AzureBlobFeedStore(service.NewClient()).FindAsync("feed.xml", TestContext.Current.CancellationToken);

        Assert.Equal(["HEAD feed.xml"], service.Requests);
    }

    private static string ConnectionOf(string account) =>
        $"DefaultEndpointsProtocol=https;AccountName={account};AccountKey=a2V5;EndpointSuffix=core.windows.net";

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
