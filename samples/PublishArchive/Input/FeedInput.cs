using System.Net;
using System.Text;
using MorningPost.Feeds;
using MorningPost.Feeds.Html;

namespace PublishArchive.Input;

/// <summary>A feed that somebody names: a file, an address, or the standard input.</summary>
internal static class FeedInput
{
    private const int MaxLength = 256 * 1024 * 1024;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    public static bool IsAddress(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <exception cref="FeedException">It can't be had, or isn't a feed.</exception>
    public static async Task<FeedDocument> ReadAsync(string name, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var (bytes, options) = await GetAsync(name, surroundings, cancellationToken);
        try
        {
            return FeedReader.Read(bytes, options);
        }
        catch (FeedException e) when (e.Diagnostics.Count > 0)
        {
            var findings = e.Diagnostics.Select(finding => finding with { File = name }).ToList();
            if (FeedsOfPage(bytes, options.BaseUrl) is { Length: > 0 } feeds)
                findings[0] = findings[0] with { Help = $"It is a web page, and names feeds: {feeds}." };
            throw new FeedException(findings, e);
        }
    }

    private static async Task<(byte[] Bytes, FeedReaderOptions Options)> GetAsync(
        string name, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            if (IsAddress(name))
                return await DownloadAsync(new Uri(name), surroundings, cancellationToken);
            if (name == "-")
                return (await ReadAsync(surroundings.Input, cancellationToken), new FeedReaderOptions());
            await using var file = File.OpenRead(surroundings.PathOf(name));
            return (await ReadAsync(file, cancellationToken), new FeedReaderOptions());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            throw new FeedException($"{name}: {SentenceOf(e)} Name a feed's file, its address, or - for the standard input.", e);
        }
    }

    private static async Task<(byte[] Bytes, FeedReaderOptions Options)> DownloadAsync(
        Uri url, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MaxTime);
        using var client = surroundings.NewClient();
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new HttpRequestException($"the server answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd());
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            var options = new FeedReaderOptions
            {
                BaseUrl = response.RequestMessage?.RequestUri ?? url,
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
            };
            return (await ReadAsync(body, limit.Token), options);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"there was no whole answer within {MaxTime.TotalSeconds:0} seconds", e);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > MaxLength)
                throw new IOException($"it is longer than {MaxLength / 1024 / 1024} MB, which is no feed for this command");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static string FeedsOfPage(byte[] bytes, Uri? url) => url is null ? ""
        : string.Join(", ", FeedDiscovery.Find(Encoding.UTF8.GetString(bytes), url)
            .Where(feed => feed.IsAnnounced).Select(feed => feed.Url));

    private static string SentenceOf(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        _ => e.Message.TrimEnd('.') + ".",
    };
}
