using System.Net;
using System.Text;
using System.Xml.Linq;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using MorningPost.Feeds.ObjectStores.Tests;

namespace MorningPost.Feeds.AzureBlobs.Tests;

/// <summary>As much of Azure Blob Storage as a store uses, with the container "feeds".</summary>
internal sealed class FakeBlobs : FakeObjects
{
    private const string Address = "https://account.blob.core.windows.net/feeds";
    private const int PageSize = 2;

    private readonly Dictionary<string, (string Id, TimeSpan Duration, DateTimeOffset Ends)> _leases = [];

    private readonly Dictionary<string, byte[]> _blocks = [];

    private int _versions;

    /// <summary>A client of it.</summary>
    /// <param name="retries">How often it repeats what has failed.</param>
    public BlobContainerClient NewClient(int retries = 3)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)) };
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (retries, TimeSpan.Zero, TimeSpan.Zero);
        return new BlobContainerClient(new Uri(Address), options);
    }

    protected override string KeyOf(Uri address) =>
        Uri.UnescapeDataString(address.GetLeftPart(UriPartial.Path)[Address.Length..].TrimStart('/'));

    protected override string VersionOf(byte[] content) => $"\"0x{++_versions:X}\"";

    protected override HttpResponseMessage Answer(HttpRequestMessage request, string key, byte[] content) => request.Method.Method switch
    {
        "GET" when key.Length == 0 => List(request.RequestUri!),
        "PUT" when ParameterOf(request, "comp") == "block" => PutBlock(request, content),
        "PUT" when ParameterOf(request, "comp") == "blocklist" && Holds(request, key) =>
            Put(key, BlocksOf(content), HeadersOf(request), HttpStatusCode.Created),
        "PUT" when ParameterOf(request, "comp") == "blocklist" => Error(HttpStatusCode.PreconditionFailed, "ConditionNotMet"),
        _ when !Objects.ContainsKey(key) && !(request.Method == HttpMethod.Put && request.Headers.Contains("x-ms-blob-type")) =>
            Error(HttpStatusCode.NotFound, "BlobNotFound"),
        "GET" or "HEAD" => Get(key, "x-ms-meta-"),
        "PUT" when request.RequestUri!.Query.Contains("comp=lease", StringComparison.Ordinal) => Lease(request, key),
        "PUT" when Holds(request, key) => Put(key, content, HeadersOf(request), HttpStatusCode.Created),
        "PUT" when request.Headers.IfNoneMatch.Count > 0 => Error(HttpStatusCode.Conflict, "BlobAlreadyExists"),
        "PUT" => Error(HttpStatusCode.PreconditionFailed, "ConditionNotMet"),
        "DELETE" => Delete(key),
        var other => throw new NotSupportedException(other),
    };

    protected override HttpResponseMessage Error(HttpStatusCode status, string code)
    {
        var answer = new HttpResponseMessage(status)
        {
            Content = new StringContent($"<Error><Code>{code}</Code><Message>{code}</Message></Error>", Encoding.UTF8, "application/xml"),
        };
        answer.Headers.Add("x-ms-error-code", code);
        return answer;
    }

    private static string? ParameterOf(HttpRequestMessage request, string name) =>
        System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)[name];

    private HttpResponseMessage PutBlock(HttpRequestMessage request, byte[] content)
    {
        _blocks[ParameterOf(request, "blockid")!] = content;
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent([]) };
    }

    private byte[] BlocksOf(byte[] list) =>
        [.. XElement.Load(new MemoryStream(list)).Elements().SelectMany(block => _blocks[block.Value])];

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>();
        foreach (var (name, values) in request.Headers)
        {
            if (name is "x-ms-blob-content-type" or "x-ms-blob-content-encoding")
                headers[name == "x-ms-blob-content-type" ? "Content-Type" : "Content-Encoding"] = string.Join(", ", values);
            else if (name == "x-ms-blob-cache-control")
                headers["Cache-Control"] = string.Join(", ", values);
            else if (name.StartsWith("x-ms-meta-", StringComparison.Ordinal))
                headers[name] = string.Join(", ", values);
        }

        return headers;
    }

    private HttpResponseMessage Lease(HttpRequestMessage request, string key)
    {
        var action = request.Headers.GetValues("x-ms-lease-action").Single();
        var id = request.Headers.GetValues(action == "acquire" ? "x-ms-proposed-lease-id" : "x-ms-lease-id").Single();
        var isHeld = _leases.TryGetValue(key, out var lease);
        switch (action)
        {
            case "acquire" when isHeld && lease.Id != id && lease.Ends > Time.GetUtcNow():
                return Error(HttpStatusCode.Conflict, "LeaseAlreadyPresent");
            case "acquire":
                var duration = TimeSpan.FromSeconds(int.Parse(request.Headers.GetValues("x-ms-lease-duration").Single(),
                    System.Globalization.CultureInfo.InvariantCulture));
                _leases[key] = (id, duration, Time.GetUtcNow() + duration);
                break;
            case var _ when !isHeld || lease.Id != id:
                return Error(HttpStatusCode.Conflict, "LeaseIdMismatchWithLeaseOperation");
            case "renew":
                _leases[key] = lease with { Ends = Time.GetUtcNow() + lease.Duration };
                break;
            default:
                _leases.Remove(key);
                break;
        }

        var answer = new HttpResponseMessage(action == "acquire" ? HttpStatusCode.Created : HttpStatusCode.OK)
        {
            Content = new ByteArrayContent([]),
        };
        answer.Headers.ETag = new(Objects[key].ETag);
        answer.Headers.Add("x-ms-lease-id", id);
        answer.Content.Headers.LastModified = Objects[key].Written;
        return answer;
    }

    private HttpResponseMessage Delete(string key)
    {
        Objects.Remove(key);
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    private HttpResponseMessage List(Uri address)
    {
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        var rest = Objects.Where(stored => stored.Key.StartsWith(query["prefix"] ?? "", StringComparison.Ordinal)
            && string.CompareOrdinal(stored.Key, query["marker"] ?? "") > 0).ToList();
        var page = new XElement("EnumerationResults",
            new XElement("Blobs", rest.Take(PageSize).Select(stored => new XElement("Blob",
                new XElement("Name", stored.Key),
                new XElement("Properties",
                    new XElement("Last-Modified", stored.Value.Written.ToString("r")),
                    new XElement("Etag", stored.Value.ETag.Trim('"')),
                    new XElement("BlobType", "BlockBlob"))))),
            new XElement("NextMarker", rest.Count > PageSize ? rest[PageSize - 1].Key : ""));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(page.ToString(), Encoding.UTF8, "application/xml"),
        };
    }
}
