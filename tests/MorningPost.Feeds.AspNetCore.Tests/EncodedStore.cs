using System.IO.Compression;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>A store of one document, which it keeps compressed, as a bucket may.</summary>
internal sealed class EncodedStore(string path, byte[] content) : MemoryFeedStore
{
    private readonly byte[] _gzip = Compress(content);

    public int Opened { get; private set; }

    public bool Fails { get; init; }

    private FeedStoreDocument Document => new()
    {
        Path = path,
        ContentType = "application/rss+xml; charset=utf-8",
        ContentEncoding = "gzip",
        ETag = "\"v1\"",
        Length = _gzip.Length,
        Modified = Sample.Day,
    };

    public override ValueTask<FeedStoreDocument?> FindAsync(string path, CancellationToken cancellationToken = default) => Fails
        ? throw new IOException("The bucket is gone.")
        : ValueTask.FromResult(path == Document.Path ? Document : null);

    public override ValueTask<FeedStoreContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        Opened++;
        return ValueTask.FromResult<FeedStoreContent?>(new FeedStoreContent(Document, new MemoryStream(_gzip)));
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
