using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Weak validators: compression on the way out leaves them true.</summary>
internal static class EntityTag
{
    private const int Bytes = 15;

    public static EntityTagHeaderValue Of(string fingerprint, string stamp) => Of(Encoding.UTF8.GetBytes($"{fingerprint}\n{stamp}"));

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..Bytes])}\"", isWeak: true);
    }

    /// <summary>The validator of a stored document, made weak; null where the store has none that HTTP knows.</summary>
    public static EntityTagHeaderValue? OfStored(string? etag) =>
        EntityTagHeaderValue.TryParse(etag, out var parsed) ? new EntityTagHeaderValue(parsed.Tag, isWeak: true) : null;
}
