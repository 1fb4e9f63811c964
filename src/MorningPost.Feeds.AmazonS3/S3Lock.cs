using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AmazonS3;

/// <summary>A lock that is an object: it says for how many seconds it holds, and an arbitrary number.</summary>
/// <remarks>
/// <para>The number is another one in each write, since a version is a hash of the bytes: who finds it knows that the write was theirs,
/// and a version never comes back. There is no deletion to rely on that asks for a version, so a lock that is given back is one of no
/// seconds.</para>
/// <para>Whether its time is over is the service's to say: when it was written, and what time it is. No publisher's clock matters.</para>
/// </remarks>
internal sealed class S3Lock : FeedStoreLease
{
    /// <summary>Both dates are whole seconds, so that a lock can seem one second older than it is.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly string _key;
    private readonly TimeSpan _duration;
    private string? _etag;
    private string? _asked;

    private S3Lock(AmazonS3Client client, string bucket, string key, TimeSpan duration, TimeProvider time)
        : base(duration, time)
    {
        _client = client;
        _bucket = bucket;
        _key = key;
        _duration = duration;
    }

    /// <returns>The lock; null when somebody else has it.</returns>
    public static async ValueTask<S3Lock?> TryTakeAsync(
        AmazonS3Client client, string bucket, string key, TimeSpan duration, TimeProvider time, CancellationToken cancellationToken)
    {
        var taken = new S3Lock(client, bucket, key, duration, time);
        var condition = await taken.FindFreeAsync(cancellationToken).ConfigureAwait(false);
        if (condition is null || !await taken.TryWriteAsync(condition.Value, duration, cancellationToken).ConfigureAwait(false))
            return null;
        taken.Begin();
        return taken;
    }

    protected override async ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken) =>
        await TryWriteAsync(FeedStoreCondition.Matches(_etag!), _duration, cancellationToken).ConfigureAwait(false);

    protected override async ValueTask ReleaseAsync()
    {
        var renewal = _asked;
        if (await TryWriteAsync(FeedStoreCondition.Matches(_etag!), TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false))
            return;
        // A renewal that was cancelled may have come through.
        if (await ReadAsync(CancellationToken.None).ConfigureAwait(false) is { } found && found.Body == renewal)
            await TryWriteAsync(FeedStoreCondition.Matches(found.ETag), TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
    }

    /// <returns>What has to be there for the lock to be taken; null when somebody has it.</returns>
    private async ValueTask<FeedStoreCondition?> FindFreeAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? now = null;
        _client.AfterResponseEvent += NoteTime;
        try
        {
            if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } found)
                return FeedStoreCondition.Absent;
            return found.Duration == TimeSpan.Zero || now - found.Written >= found.Duration + Rounding
                ? FeedStoreCondition.Matches(found.ETag)
                : null;
        }
        finally
        {
            _client.AfterResponseEvent -= NoteTime;
        }

        void NoteTime(object sender, ResponseEventArgs e)
        {
            if (e is WebServiceResponseEventArgs response && response.ResponseHeaders.TryGetValue("Date", out var date)
                && DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                now = time;
        }
    }

    private async ValueTask<bool> TryWriteAsync(FeedStoreCondition condition, TimeSpan duration, CancellationToken cancellationToken)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} {RandomNumberGenerator.GetHexString(32)}\n");
        _asked = body;
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(body));
        var request = S3Requests.Put(_bucket, _key, stream, condition);
        request.ContentType = "text/plain";
        var etag = await S3Requests.TryPutAsync(_client, request, cancellationToken).ConfigureAwait(false);
        // A request that had no answer was repeated, and may have met itself.
        if (etag is null && await ReadAsync(cancellationToken).ConfigureAwait(false) is { } found && found.Body == body)
            etag = found.ETag;
        if (etag is null)
            return false;
        _etag = etag;
        return true;
    }

    private async ValueTask<Found?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var found = await _client.GetObjectAsync(_bucket, _key, cancellationToken).ConfigureAwait(false);
            using var reader = new StreamReader(found.ResponseStream, Encoding.ASCII);
            var body = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            if (!int.TryParse(body.AsSpan(0, Math.Max(body.IndexOf(' ', StringComparison.Ordinal), 0)), NumberStyles.None,
                CultureInfo.InvariantCulture, out var seconds))
                throw new InvalidDataException($"\"{_key}\" is no lock: delete it if nobody publishes.");
            return new Found(body, TimeSpan.FromSeconds(seconds), found.ETag,
                new DateTimeOffset(found.LastModified!.Value.ToUniversalTime()));
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }

    private sealed record Found(string Body, TimeSpan Duration, string ETag, DateTimeOffset Written);
}
