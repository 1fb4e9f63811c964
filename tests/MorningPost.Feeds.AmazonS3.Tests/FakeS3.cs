using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using MorningPost.Feeds.ObjectStores.Tests;

namespace MorningPost.Feeds.AmazonS3.Tests;

/// <summary>As much of S3 as a store uses, with the bucket "feeds".</summary>
internal sealed class FakeS3 : FakeObjects
{
    private const string Address = "http://s3.test/feeds/";
    private const int PageSize = 2;

    /// <summary>A client of it.</summary>
    /// <param name="retries">How often it repeats what has failed.</param>
    public AmazonS3Client NewClient(int retries = 3) => new("key", "secret", new AmazonS3Config
    {
        ServiceURL = "http://s3.test",
        ForcePathStyle = true,
        AuthenticationRegion = "us-east-1",
        HttpClientFactory = new Factory(this),
        MaxErrorRetry = retries,
        RetryMode = RequestRetryMode.Standard,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    protected override string KeyOf(Uri address) =>
        address.GetLeftPart(UriPartial.Path) is var path && path.StartsWith(Address, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[Address.Length..]) : "";

    /// <summary>Equal bytes have equal versions, as in S3.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "S3's versions are this hash, and no secret.")]
    protected override string VersionOf(byte[] content) => $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";

    protected override HttpResponseMessage Answer(HttpRequestMessage request, string key, byte[] content) => request.Method.Method switch
    {
        "GET" when key.Length == 0 => List(request.RequestUri!),
        "GET" or "HEAD" => Objects.ContainsKey(key) ? Get(key, "x-amz-meta-") : Error(HttpStatusCode.NotFound, "NoSuchKey"),
        "PUT" when Holds(request, key) => Put(key, content, HeadersOf(request), HttpStatusCode.OK),
        "PUT" => Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed"),
        "DELETE" => Delete(key),
        var other => throw new NotSupportedException(other),
    };

    protected override HttpResponseMessage Error(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent($"<Error><Code>{code}</Code><Message>{code}</Message></Error>", Encoding.UTF8, "application/xml"),
    };

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request) => request.Headers.Concat(request.Content!.Headers)
        .Where(header => header.Key is "Content-Type" or "Content-Encoding" or "Cache-Control"
            || header.Key.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));

    private HttpResponseMessage Delete(string key)
    {
        Objects.Remove(key);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private HttpResponseMessage List(Uri address)
    {
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        var rest = Objects.Keys
            .Where(key => key.StartsWith(query["prefix"] ?? "", StringComparison.Ordinal)
                && string.CompareOrdinal(key, query["continuation-token"] ?? "") > 0)
            .ToList();
        XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
        var page = new XElement(s3 + "ListBucketResult",
            new XElement(s3 + "IsTruncated", rest.Count > PageSize ? "true" : "false"),
            rest.Take(PageSize).Select(key => new XElement(s3 + "Contents", new XElement(s3 + "Key", key))),
            rest.Count > PageSize ? new XElement(s3 + "NextContinuationToken", rest[PageSize - 1]) : null);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(page.ToString(), Encoding.UTF8, "application/xml"),
        };
    }

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
