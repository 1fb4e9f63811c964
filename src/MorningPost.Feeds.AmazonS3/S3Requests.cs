using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AmazonS3;

/// <summary>Writes that ask for what has to be there.</summary>
internal static class S3Requests
{
    public static PutObjectRequest Put(string bucket, string key, Stream content, FeedStoreCondition condition) => new()
    {
        BucketName = bucket,
        Key = key,
        InputStream = content,
        AutoCloseStream = false,
        AutoResetStreamPosition = false, // it is where it is to be read from
        UseChunkEncoding = false, // signed whole: not every service knows signed chunks
        IfNoneMatch = condition.IsAbsent ? "*" : null,
        IfMatch = condition.ETag,
    };

    /// <returns>The new version; null when the condition doesn't hold, and nothing is written.</returns>
    public static async ValueTask<string?> TryPutAsync(AmazonS3Client client, PutObjectRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false)).ETag;
        }
        catch (AmazonS3Exception e) when (IsRefused(e))
        {
            return null;
        }
    }

    /// <summary>412; 409 where another write is under way; 404 where the version that has to be there is none.</summary>
    private static bool IsRefused(AmazonS3Exception e) =>
        e.StatusCode == HttpStatusCode.PreconditionFailed || e.ErrorCode is "ConditionalRequestConflict" or "NoSuchKey";
}
