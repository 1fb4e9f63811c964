using Amazon.Runtime;
using Amazon.S3;
using MorningPost.Feeds.AmazonS3;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>The S3 server that tests/object-stores/s3.sh starts: Ceph's gateway.</summary>
internal static class S3Server
{
    /// <summary>Its address; null when it isn't started.</summary>
    public static string? Endpoint { get; } = Environment.GetEnvironmentVariable("MORNINGPOST_TEST_S3");

    /// <summary>A store there.</summary>
    /// <param name="prefix">Its folder.</param>
    /// <param name="lockDuration">How long its lock lasts.</param>
    /// <param name="way">What requests pass through; nothing when null.</param>
    public static FeedStore NewStore(string prefix, TimeSpan lockDuration, DelegatingHandler? way = null)
    {
        var client = new AmazonS3Client("testkey", "testsecret", new AmazonS3Config
        {
            ServiceURL = Endpoint,
            ForcePathStyle = true,
            AuthenticationRegion = "us-east-1",
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 6,
            HttpClientFactory = new Factory(way),
        });
        client.BeforeRequestEvent += (_, e) =>
        {
            // Ceph 16 compares versions without their quotes.
            if (e is WebServiceRequestEventArgs request && request.Headers.TryGetValue("If-Match", out var version))
                request.Headers["If-Match"] = version.Trim('"');
        };
        return new S3FeedStore(client, "feeds", prefix) { LockDuration = lockDuration };
    }

    private sealed class Factory(DelegatingHandler? way) : HttpClientFactory
    {
        private static readonly SocketsHttpHandler Sockets = new();

        public override HttpClient CreateHttpClient(IClientConfig clientConfig)
        {
            if (way is null)
                return new HttpClient(Sockets, disposeHandler: false);
            way.InnerHandler ??= Sockets;
            return new HttpClient(way, disposeHandler: false);
        }

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => way is null;
    }
}
