using System.Security.Cryptography;

namespace MorningPost.Feeds.Publishing;

/// <summary>A document of a store without its bytes: where it is and how it is served.</summary>
/// <remarks>Whoever puts a document says the first four; the store adds the rest when it says what it has.</remarks>
public sealed record FeedStoreDocument
{
    /// <summary>The path below the store's root, with <c>/</c> between its parts: <c>archive/0001.xml</c>.</summary>
    public required string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The media type to serve it with. Null where a store doesn't know it, such as a folder's for a file that it didn't
    /// write.</summary>
    public string? ContentType { get; init; }

    /// <summary>How long it may be kept by caches: the value of a <c>Cache-Control</c> header. Null where nobody fetches it, or the store
    /// doesn't know.</summary>
    public string? CacheControl { get; init; }

    /// <summary>When it last changed: the value of a <c>Last-Modified</c> header. Null where it has no date.</summary>
    /// <remarks>Whole seconds: HTTP knows no others. A store that has clocks of its own keeps this date all the same.</remarks>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>How the bytes are encoded: the value of a <c>Content-Encoding</c> header, such as <c>gzip</c>. Null where they are as they
    /// are.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>The bytes' version: the value of an <c>ETag</c> header, with its quotes. Another one whenever the bytes are
    /// others.</summary>
    public string? ETag { get; init; }

    /// <summary>How many bytes are stored, in their encoding.</summary>
    public long? Length { get; init; }

    /// <summary>The hash of the document before it was encoded, as <see cref="HashOf"/> makes it. Null where the store keeps none:
    /// documents are then opened to be compared.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The hash that stores keep of a document: SHA-256 in lower-case hexadecimal digits.</summary>
    /// <param name="content">The document, not encoded.</param>
    /// <returns>The hash.</returns>
    public static string HashOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The hash that stores keep of a document, of one that memory doesn't hold.</summary>
    /// <param name="content">The document, not encoded, from where the stream is to its end. The stream can seek, and is where it was
    /// afterwards.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The hash, as <see cref="HashOf"/> makes it.</returns>
    public static async ValueTask<string> HashOfAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var start = content.Position;
        var hash = await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false);
        content.Position = start;
        return Convert.ToHexStringLower(hash);
    }
}
