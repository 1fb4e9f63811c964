using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MorningPost.Feeds.ObjectStores;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AmazonS3;

/// <summary>Documents as objects of a bucket: in Amazon S3, and in every service that speaks its protocol and keeps its
/// conditions.</summary>
/// <remarks>
/// <para>A document is one request to write and one to read. Media type, cache time and encoding are the object's headers; our time and the
/// hash of what it says are in its metadata (<c>x-amz-meta-feedmodified</c>, <c>x-amz-meta-feedhash</c>), so that nothing is downloaded to
/// be compared.</para>
/// <para>Failures are the SDK's exceptions, when its retries have come to their end. Thread-safe.</para>
/// </remarks>
public sealed class S3FeedStore : FeedStore
{
    /// <summary>How many bytes the service takes in one request: 5,368,709,120, which is 5 GiB.</summary>
    public const long MaxBytes = 5L * 1024 * 1024 * 1024;

    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly ObjectKeys _keys;

    /// <summary>A store in a bucket that is there.</summary>
    /// <param name="client">Who speaks to the service, with its address, credentials and retries. It stays its owner's.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">The folder in it that is the store's root; empty for the whole bucket. Default: empty.</param>
    /// <exception cref="ArgumentException">The bucket is empty, or the prefix is no path.</exception>
    public S3FeedStore(AmazonS3Client client, string bucket, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        _client = client;
        _bucket = bucket;
        _keys = new ObjectKeys(prefix);
    }

    /// <summary>Whether documents that are fetched are stored in gzip, and so reach every reader. Default: false, since a bucket doesn't
    /// ask what a reader accepts.</summary>
    public bool Compress { get; init; }

    /// <summary>How long a lock lasts that isn't renewed, as that of a killed process. Default: one minute. It is renewed each time a third
    /// of that has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value isn't between one second and one hour.</exception>
    public TimeSpan LockDuration
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    }
        = TimeSpan.FromMinutes(1);

    /// <summary>What measures the lock's time.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A store by its address: <c>s3://bucket/prefix</c>.</summary>
    /// <remarks>
    /// Credentials, region and endpoint are found as the AWS SDK finds them: environment variables, profiles, the machine's role. Where an
    /// endpoint is set (<c>AWS_ENDPOINT_URL_S3</c>), the bucket is named in the path, and checksums are sent where they are required, for
    /// that is what services other than Amazon's know; the region is then that in <c>AWS_REGION</c>, or <c>us-east-1</c>.
    /// </remarks>
    /// <param name="address">The address.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    /// <exception cref="AmazonClientException">Nothing says the region or the credentials.</exception>
    public static S3FeedStore FromAddress(string address)
    {
        var parts = StoreAddress.Parse(address, "s3", 1, "s3://bucket/prefix");
        var config = new AmazonS3Config { RetryMode = RequestRetryMode.Standard, MaxErrorRetry = 6 };
        if (config.ServiceURL is { Length: > 0 } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1";
            config.ForcePathStyle = true;
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        }

        return new S3FeedStore(new AmazonS3Client(config), parts[0], parts[1]);
    }

    /// <inheritdoc/>
    /// <remarks>The lock is an object that names its holder, written where there is none or where the holder's time is over, by the
    /// service's clock.</remarks>
    public override async ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
        await S3Lock.TryTakeAsync(_client, _bucket, _keys.Of(ObjectKeys.LockPath), LockDuration, Time, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var request = new GetObjectRequest { BucketName = _bucket, Key = _keys.Of(path) };
        try
        {
            var found = await _client.GetObjectAsync(request, cancellationToken).ConfigureAwait(false);
            return new FeedStoreContent(
                DocumentOf(path, found.Headers, found.Metadata, found.ETag, found.LastModified),
                found.ResponseStream);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        var request = new GetObjectMetadataRequest { BucketName = _bucket, Key = _keys.Of(path) };
        try
        {
            var found = await _client.GetObjectMetadataAsync(request, cancellationToken).ConfigureAwait(false);
            return DocumentOf(path, found.Headers, found.Metadata, found.ETag, found.LastModified);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PutAsync(document, new ObjectContent(document, content, Compress), condition, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>One request, whatever the size: up to <see cref="MaxBytes"/>.</remarks>
    /// <exception cref="ArgumentException">The stream can't be read or can't seek, or holds more.</exception>
    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        var length = LengthOf(document, content, MaxBytes);
        var stored = await ObjectContent.OfAsync(document, content, length, cancellationToken).ConfigureAwait(false);
        return await PutAsync(document, stored, condition, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        await _client.DeleteObjectAsync(_bucket, _keys.Of(path), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<string> ListAsync(string folder = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = _keys.OfFolder(folder) };
        do
        {
            var page = await _client.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
            foreach (var found in page.S3Objects ?? [])
            {
                if (_keys.PathOf(found.Key) is { } path)
                    yield return path;
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    private async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ObjectContent stored, FeedStoreCondition condition, CancellationToken cancellationToken)
    {
        var request = S3Requests.Put(_bucket, _keys.Of(document.Path), stored.Bytes, condition);
        request.Headers.ContentLength = stored.Document.Length!.Value;
        request.ContentType = document.ContentType;
        request.Headers.CacheControl = document.CacheControl;
        request.Headers.ContentEncoding = stored.Document.ContentEncoding;
        foreach (var (name, value) in stored.Metadata)
            request.Metadata.Add(name, value);
        return await S3Requests.TryPutAsync(_client, request, cancellationToken).ConfigureAwait(false) is { } etag
            ? stored.Document with { ETag = etag }
            : null;
    }

    private static FeedStoreDocument DocumentOf(string path, HeadersCollection headers, MetadataCollection metadata, string etag,
        DateTime? written) =>
        ObjectContent.Describe(
            new FeedStoreDocument
            {
                Path = path,
                ContentType = NullIfEmpty(headers.ContentType),
                CacheControl = NullIfEmpty(headers.CacheControl),
                ContentEncoding = NullIfEmpty(headers.ContentEncoding),
                ETag = etag,
                Length = headers.ContentLength,
            },
            name => metadata[name],
            written is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
