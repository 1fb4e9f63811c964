using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AzureBlobs;

/// <summary>A lock that is the lease on an empty blob, which stays.</summary>
internal sealed class BlobLock : FeedStoreLease
{
    private readonly BlobLeaseClient _lease;

    private BlobLock(BlobLeaseClient lease, TimeSpan duration, TimeProvider time)
        : base(duration, time) =>
        _lease = lease;

    /// <returns>The lock; null when somebody else has it.</returns>
    public static async ValueTask<BlobLock?> TryTakeAsync(BlobClient blob, TimeSpan duration, TimeProvider time,
        CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            await MakeAsync(blob, cancellationToken).ConfigureAwait(false);
            return await TakeAsync().ConfigureAwait(false);
        }

        async ValueTask<BlobLock?> TakeAsync()
        {
            var taken = new BlobLock(blob.GetBlobLeaseClient(), duration, time);
            try
            {
                await taken._lease.AcquireAsync(duration, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (RequestFailedException e) when (IsAnothers(e))
            {
                return null;
            }

            taken.Begin();
            return taken;
        }
    }

    protected override async ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _lease.RenewAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (IsAnothers(e))
        {
            return false;
        }
    }

    protected override async ValueTask ReleaseAsync()
    {
        try
        {
            await _lease.ReleaseAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsAnothers(e))
        {
            // It ended a moment before, and others can have it already.
        }
    }

    private static async ValueTask MakeAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // Another publisher has made it, and may have leased it too.
        }
    }

    private static bool IsAnothers(RequestFailedException e) => e.Status == (int)HttpStatusCode.Conflict;
}
