using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Tests;

/// <summary>A response, read to its end.</summary>
internal sealed class Reply
{
    private readonly Dictionary<string, string[]> _headers;

    private Reply(HttpStatusCode status, byte[] body, Dictionary<string, string[]> headers)
    {
        Status = (int)status;
        Body = body;
        _headers = headers;
    }

    public int Status { get; }

    public byte[] Body { get; }

    public string Text => Encoding.UTF8.GetString(Body);

    public string ETag => this["ETag"] ?? throw new InvalidOperationException("There is no ETag.");

    public DateTimeOffset? LastModified =>
        this["Last-Modified"] is { } date ? DateTimeOffset.ParseExact(date, "r", CultureInfo.InvariantCulture) : null;

    /// <summary>All headers but those of the moment.</summary>
    public string Headers => string.Join('\n', _headers
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Age"))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {string.Join(" | ", header.Value)}"));

    public string? this[string name] => _headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<Reply> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(TestApp.Cancel),
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase));
}
