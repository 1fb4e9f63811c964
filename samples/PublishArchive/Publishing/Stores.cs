using Azure.Identity;
using MorningPost.Feeds.AmazonS3;
using MorningPost.Feeds.AzureBlobs;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Publishing;

/// <summary>Where an archive goes: a folder, or a bucket by its address.</summary>
internal static class Stores
{
    private const string S3 = "s3://";
    private const string Azure = "azblob://";

    /// <exception cref="ArgumentException">It is an address, but not of a store.</exception>
    public static FeedStore Open(string output, Surroundings surroundings)
    {
        if (output.StartsWith(S3, StringComparison.OrdinalIgnoreCase))
            return S3FeedStore.FromAddress(output);
        if (!output.StartsWith(Azure, StringComparison.OrdinalIgnoreCase))
            return new DirectoryFeedStore(surroundings.PathOf(output));
        return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING"))
            ? AzureBlobFeedStore.FromAddress(output, new DefaultAzureCredential())
            : AzureBlobFeedStore.FromAddress(output);
    }
}
