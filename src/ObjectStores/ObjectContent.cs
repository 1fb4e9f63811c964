using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores;

/// <summary>A document as an object: its bytes as they are stored, and what is kept beside them in the object's metadata.</summary>
internal sealed class ObjectContent
{
    private const string HashName = "feedhash";
    private const string ModifiedName = "feedmodified";
    private const string ModifiedFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <param name="document">What is said of the document.</param>
    /// <param name="content">All of it.</param>
    /// <param name="compress">Whether documents that are fetched are stored in gzip.</param>
    public ObjectContent(FeedStoreDocument document, ReadOnlyMemory<byte> content, bool compress)
    {
        var isCompressed = compress && document.CacheControl is not null;
        var bytes = isCompressed ? Compress(content.Span) : content;
        Bytes = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        Document = document with
        {
            ContentEncoding = isCompressed ? "gzip" : null,
            ContentHash = FeedStoreDocument.HashOf(content.Span),
            Length = bytes.Length,
        };
    }

    private ObjectContent(FeedStoreDocument document, Stream content)
    {
        Bytes = content;
        Document = document;
    }

    /// <summary>A document that memory doesn't hold; it is stored as it is.</summary>
    /// <param name="document">What is said of the document.</param>
    /// <param name="content">All of it, from where the stream is.</param>
    /// <param name="length">How many bytes that are.</param>
    /// <param name="cancellationToken">Stops the reading for the hash, where the document doesn't say it.</param>
    public static async ValueTask<ObjectContent> OfAsync(
        FeedStoreDocument document, Stream content, long length, CancellationToken cancellationToken)
    {
        var hash = document.ContentHash
            ?? await FeedStoreDocument.HashOfAsync(content, cancellationToken).ConfigureAwait(false);
        return new ObjectContent(document with { ContentEncoding = null, ContentHash = hash, Length = length }, content);
    }

    /// <summary>The document as the store will say it has it, without its version.</summary>
    public FeedStoreDocument Document { get; }

    /// <summary>What goes into the object's metadata.</summary>
    public IEnumerable<KeyValuePair<string, string>> Metadata
    {
        get
        {
            yield return KeyValuePair.Create(HashName, Document.ContentHash!);
            if (Document.Modified is { } modified)
                yield return KeyValuePair.Create(ModifiedName,
                    modified.UtcDateTime.ToString(ModifiedFormat, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The bytes as they are stored, from where the stream is.</summary>
    public Stream Bytes { get; }

    /// <summary>Adds what the metadata says to what the object's headers say.</summary>
    /// <param name="document">What the headers say.</param>
    /// <param name="metadata">The metadata's value of a name; null when it has none.</param>
    /// <param name="written">When the service says that the object was written: what counts for an object of anybody else.</param>
    public static FeedStoreDocument Describe(FeedStoreDocument document, Func<string, string?> metadata, DateTimeOffset? written)
    {
        var hash = metadata(HashName);
        return document with
        {
            ContentHash = hash,
            Modified = DateTimeOffset.TryParseExact(metadata(ModifiedName), ModifiedFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var modified) ? modified : hash is null ? written : null,
        };
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
