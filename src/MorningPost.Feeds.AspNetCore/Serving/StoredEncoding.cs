using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What becomes of a document that a store keeps compressed: passed on to those who accept that, and decoded for all
/// others.</summary>
/// <param name="Name">The encoding to undo; null where there is none.</param>
/// <param name="IsPassedOn">Whether the bytes go out as they are stored, in an encoding.</param>
internal readonly record struct StoredEncoding(string? Name, bool IsPassedOn)
{
    public static StoredEncoding Of(FeedStoreDocument document, HttpRequest request) =>
        document.ContentEncoding is { Length: > 0 } name && Accepts(request, name) ? new StoredEncoding(null, IsPassedOn: true) : Decoded(
            document);

    public static StoredEncoding Decoded(FeedStoreDocument document) =>
        new(document.ContentEncoding is { Length: > 0 } name ? name : null, IsPassedOn: false);

    private static bool Accepts(HttpRequest request, string encoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return false;
        var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*");
        return named is { Quality: not 0 };
    }
}
