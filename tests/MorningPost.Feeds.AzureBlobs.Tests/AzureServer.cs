using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using MorningPost.Feeds.AzureBlobs;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>The Azure server that tests/object-stores/azure.sh starts: Azurite.</summary>
internal static class AzureServer
{
    private static readonly SocketsHttpHandler Sockets = new();

    /// <summary>Its connection string; null when it isn't started.</summary>
    public static string? Connection { get; } = Environment.GetEnvironmentVariable("MORNINGPOST_TEST_AZURE");

    /// <summary>A store there.</summary>
    /// <param name="prefix">Its folder.</param>
    /// <param name="lockDuration">How long its lock lasts.</param>
    /// <param name="way">What requests pass through; nothing when null.</param>
    public static FeedStore NewStore(string prefix, TimeSpan lockDuration, DelegatingHandler? way = null)
    {
        way?.InnerHandler ??= Sockets;
        var options = new BlobClientOptions
        {
            Retry = { MaxRetries = 6, Delay = TimeSpan.FromMilliseconds(100) },
            Transport = new HttpClientTransport(new HttpClient(way ?? (HttpMessageHandler)Sockets, disposeHandler: false)),
        };
        var container = new BlobContainerClient(Connection, "feeds", options);
        return new AzureBlobFeedStore(container, prefix) { LockDuration = lockDuration };
    }

    /// <summary>Makes the container of all stores.</summary>
    public static Task PrepareAsync() => new BlobContainerClient(Connection, "feeds").CreateIfNotExistsAsync();
}
