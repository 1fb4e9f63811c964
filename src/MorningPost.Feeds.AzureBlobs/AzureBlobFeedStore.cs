using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MorningPost.Feeds.ObjectStores;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AzureBlobs;

/// <summary>Documents as blobs of a container.</summary>
/// <remarks>
/// <para>A document is one request to write and one to read. Media type, cache time and encoding are the blob's headers; our time and the
/// hash of what it says are in its metadata (<c>feedmodified</c>, <c>feedhash</c>), so that nothing is downloaded to be compared.</para>
/// <para>Failures are the SDK's exceptions, when its retries have come to their end. Thread-safe.</para>
/// </remarks>
public sealed class AzureBlobFeedStore : FeedStore
{
    /// <summary>How many bytes a document has at most: 419,430,400,000, which is 50,000 blocks of 8 MiB.</summary>
    public const long MaxBytes = 50_000L * BlockBytes;

    private const int BlockBytes = 8 * 1024 * 1024;

    /// <summary>Memory holds no more than two blocks of a document.</summary>
    private static readonly StorageTransferOptions Blocks = new()
    {
        InitialTransferSize = BlockBytes,
        MaximumTransferSize = BlockBytes,
        MaximumConcurrency = 2,
    };

    private readonly BlobContainerClient _container;
    private readonly ObjectKeys _keys;

    /// <summary>A store in a container that is there.</summary>
    /// <param name="container">Who speaks to the service, with its address, credentials and retries.</param>
    /// <param name="prefix">The folder in it that is the store's root; empty for the whole container. Default: empty.</param>
    /// <exception cref="ArgumentException">The prefix is no path.</exception>
    public AzureBlobFeedStore(BlobContainerClient container, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(container);
        _container = container;
        _keys = new ObjectKeys(prefix);
    }

    /// <summary>Whether documents that are fetched are stored in gzip, and so reach every reader. Default: false, since a container doesn't
    /// ask what a reader accepts.</summary>
    public bool Compress { get; init; }

    /// <summary>How long a lock lasts that isn't renewed, as that of a killed process. Default: one minute. It is renewed each time a third
    /// of that has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value isn't between 15 seconds and one minute, which the service
    /// wants.</exception>
    public TimeSpan LockDuration
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(15));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromSeconds(60));
            field = value;
        }
    }
        = TimeSpan.FromSeconds(60);

    /// <summary>What measures the lock's time.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A store by its address: <c>azblob://account/container/prefix</c>.</summary>
    /// <remarks>Without a credential the connection string in the environment variable <c>AZURE_STORAGE_CONNECTION_STRING</c> is used; it
    /// has to be of the account that the address says.</remarks>
    /// <param name="address">The address.</param>
    /// <param name="credential">Who publishes, such as the <c>DefaultAzureCredential</c> of Azure.Identity. Default: null.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentException">It is no such address, or the connection string is of another account.</exception>
    /// <exception cref="InvalidOperationException">There is neither a credential nor a connection string.</exception>
    public static AzureBlobFeedStore FromAddress(string address, TokenCredential? credential = null)
    {
        var parts = StoreAddress.Parse(address, "azblob", 2, "azblob://account/container/prefix");
        var options = new BlobClientOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = 6 } };
        if (credential is not null)
            return new(new BlobContainerClient(new Uri($"https://{parts[0]}.blob.core.windows.net/{parts[1]}"), credential, options),
                parts[2]);
        var connection = Environment.GetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING");
        if (string.IsNullOrEmpty(connection))
            throw new InvalidOperationException(
                "Nothing says who publishes: give a credential, or set AZURE_STORAGE_CONNECTION_STRING.");
        var container = new BlobContainerClient(connection, parts[1], options);
        return container.AccountName == parts[0]
            ? new(container, parts[2])
            : throw new ArgumentException(
                $"AZURE_STORAGE_CONNECTION_STRING is of the account \"{container.AccountName}\", and the address says \"{parts[0]}\".",
                nameof(address));
    }

    /// <inheritdoc/>
    /// <remarks>The lock is a lease on a blob.</remarks>
    public override async ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
        await BlobLock.TryTakeAsync(Blob(ObjectKeys.LockPath), LockDuration, Time, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = (await Blob(path).DownloadStreamingAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            var about = found.Details;
            return new FeedStoreContent(
                DocumentOf(path, about.ContentType, about.CacheControl, about.ContentEncoding, about.ETag, about.ContentLength,
                    about.Metadata, about.LastModified),
                found.Content);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            var about = (await Blob(path).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            return DocumentOf(path, about.ContentType, about.CacheControl, about.ContentEncoding, about.ETag, about.ContentLength,
                about.Metadata, about.LastModified);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
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
    /// <remarks>One request up to 8 MiB. What is larger goes in blocks of that size, two at a time; nobody sees any of them before the
    /// last request, which says the condition.</remarks>
    /// <exception cref="ArgumentException">The stream can't be read or can't seek, or holds more than the service takes:
    /// <see cref="MaxBytes"/>.</exception>
    public override async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
    {
        var length = LengthOf(document, content, MaxBytes);
        var stored = await ObjectContent.OfAsync(document, content, length, cancellationToken).ConfigureAwait(false);
        return await PutAsync(document, stored, condition, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        await Blob(path).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<string> ListAsync(string folder = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var blobs = _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _keys.OfFolder(folder), cancellationToken);
        await foreach (var found in blobs.ConfigureAwait(false))
        {
            if (_keys.PathOf(found.Name) is { } path)
                yield return path;
        }
    }

    private async ValueTask<FeedStoreDocument?> PutAsync(
        FeedStoreDocument document, ObjectContent stored, FeedStoreCondition condition, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = document.ContentType,
                CacheControl = document.CacheControl,
                ContentEncoding = stored.Document.ContentEncoding,
            },
            Metadata = stored.Metadata.ToDictionary(),
            TransferOptions = Blocks,
            Conditions = new BlobRequestConditions
            {
                IfNoneMatch = condition.IsAbsent ? ETag.All : null,
                IfMatch = condition.ETag is { } version ? new ETag(version) : null,
            },
        };
        try
        {
            var put = await Blob(document.Path).UploadAsync(stored.Bytes, options, cancellationToken).ConfigureAwait(false);
            return stored.Document with { ETag = put.Value.ETag.ToString("H") };
        }
        catch (RequestFailedException e) when (
            e.Status == (int)HttpStatusCode.PreconditionFailed || e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return null;
        }
    }

    private BlobClient Blob(string path) => _container.GetBlobClient(_keys.Of(path));

    private static FeedStoreDocument DocumentOf(string path, string? contentType, string? cacheControl, string? contentEncoding, ETag etag,
        long length, IDictionary<string, string> metadata, DateTimeOffset written) =>
        ObjectContent.Describe(
            new FeedStoreDocument
            {
                Path = path,
                ContentType = contentType,
                CacheControl = cacheControl,
                ContentEncoding = contentEncoding,
                ETag = etag.ToString("H"),
                Length = length,
            },
            name => metadata.TryGetValue(name, out var value) ? value : null,
            written);
}
