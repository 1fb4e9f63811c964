using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;
using MorningPost.Feeds.Tests.Readme;

namespace MorningPost.Feeds.AmazonS3.Tests.Readme;

/// <summary>The README's code, with a service that nobody has.</summary>
[Collection("environment variables")]
public sealed class ReadmeTests
{
    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(
        Path.Combine(FolderOfThisFile(), "..", "..", "..", "src", "MorningPost.Feeds.AmazonS3", "README.md"),
        Path.Combine(FolderOfThisFile(), "ReadmeTests.cs"));

    [Fact]
    public async Task An_address_is_enough_to_publish()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "key");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "secret");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1");
        Environment.SetEnvironmentVariable("AWS_MAX_ATTEMPTS", "1");
        var (newsletter, issues) = (MadeUpIssues.Newsletter, new IssueList(MadeUpIssues.List(3)));
        async Task PublishAsync()
        {
            var store = S3FeedStore.FromAddress("s3://news-bucket/daily");
            var result = await new FeedPublisher(newsletter, store).PublishAsync(issues);
            Assert.NotEmpty(result.Written);
        }

        var failed = await Assert.ThrowsAsync<FeedException>(PublishAsync);

        Assert.Equal("MPF8004", Assert.Single(failed.Diagnostics).Code);
    }

    [Fact]
    public async Task A_client_of_its_own_publishes()
    {
        using var service = new FakeS3();
        var client = new AmazonS3Client(new AmazonS3Config
        {
            ServiceURL = "https://s3.example.net",
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 6,
        });
        var own = new S3FeedStore(client, "news-bucket", "daily") { Compress = true, LockDuration = TimeSpan.FromSeconds(30) };
        Assert.True(own.Compress);
        client = service.NewClient();
        client.BeforeRequestEvent += (_, e) =>
        {
            if (e is WebServiceRequestEventArgs request && request.Headers.TryGetValue("If-Match", out var version))
                request.Headers["If-Match"] = version.Trim('"');
        };

        await new S3FeedStore(client, "feeds").FindAsync("feed.xml", TestContext.Current.CancellationToken);

        Assert.Equal(["HEAD feed.xml"], service.Requests);
    }

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
