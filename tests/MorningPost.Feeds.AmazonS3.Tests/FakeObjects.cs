using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>A service for objects that a test has in its own process: what every such service does, whatever its dialect.</summary>
internal abstract class FakeObjects : HttpMessageHandler
{
    private readonly Lock _lock = new();

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What time the service believes it is.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Decides of a request, by its number from 1, whether it fails.</summary>
    public Func<int, Failure> Fails { get; set; } = _ => Failure.None;

    protected SortedDictionary<string, Stored> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of a request's object; empty for the whole bucket.</summary>
    protected abstract string KeyOf(Uri address);

    protected abstract string VersionOf(byte[] content);

    protected abstract HttpResponseMessage Answer(HttpRequestMessage request, string key, byte[] content);

    protected abstract HttpResponseMessage Error(HttpStatusCode status, string code);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        lock (_lock)
        {
            var key = KeyOf(request.RequestUri!);
            Requests.Enqueue($"{request.Method} {key}");
            var failure = Fails(Requests.Count);
            if (failure == Failure.Before)
                return Dated(Error(HttpStatusCode.InternalServerError, "InternalError"), request);
            var answer = Dated(Answer(request, key, content), request);
            return failure == Failure.After ? Dated(Error(HttpStatusCode.InternalServerError, "InternalError"), request) : answer;
        }
    }

    protected HttpResponseMessage Get(string key, string metadata)
    {
        var stored = Objects[key];
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(stored.Content) };
        foreach (var (name, value) in stored.Headers)
        {
            if (name.StartsWith(metadata, StringComparison.OrdinalIgnoreCase) || name == "Cache-Control")
                answer.Headers.TryAddWithoutValidation(name, value);
            else
                answer.Content.Headers.TryAddWithoutValidation(name, value);
        }

        answer.Headers.ETag = new EntityTagHeaderValue(stored.ETag);
        answer.Content.Headers.LastModified = stored.Written;
        answer.Content.Headers.ContentLength = stored.Content.Length;
        return answer;
    }

    /// <summary>Whether the request's conditions hold.</summary>
    protected bool Holds(HttpRequestMessage request, string key)
    {
        var found = Objects.GetValueOrDefault(key);
        return (request.Headers.IfNoneMatch.Count == 0 || found is null)
            && (request.Headers.IfMatch.Count == 0 || request.Headers.IfMatch.Any(tag => tag.Tag == found?.ETag));
    }

    protected HttpResponseMessage Put(string key, byte[] content, Dictionary<string, string> headers, HttpStatusCode status)
    {
        var etag = VersionOf(content);
        Objects[key] = new Stored(content, headers, etag, Time.GetUtcNow());
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        answer.Headers.ETag = new EntityTagHeaderValue(etag);
        answer.Content.Headers.LastModified = Time.GetUtcNow();
        return answer;
    }

    private HttpResponseMessage Dated(HttpResponseMessage answer, HttpRequestMessage request)
    {
        answer.Headers.Date = Time.GetUtcNow();
        answer.RequestMessage = request;
        return answer;
    }

    protected sealed record Stored(byte[] Content, Dictionary<string, string> Headers, string ETag, DateTimeOffset Written);
}
