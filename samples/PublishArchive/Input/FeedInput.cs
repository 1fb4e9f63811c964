using System.Net;
using MorningPost.Feeds;

namespace PublishArchive.Input;

/// <summary>A feed that somebody names: a file, an address, or the standard input.</summary>
internal static class FeedInput
{
    private const long MaxLength = 64 * 1024 * 1024;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    public static bool IsAddress(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <exception cref="FeedException">It can't be had, or isn't a feed.</exception>
    public static async Task<FeedDocument> ReadAsync(string name, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            if (IsAddress(name))
                return await DownloadAsync(new Uri(name), surroundings, cancellationToken);
            if (name == "-")
                return await FeedReader.ReadAsync(surroundings.Input, Options, cancellationToken);
            await using var file = File.OpenRead(surroundings.PathOf(name));
            return await FeedReader.ReadAsync(file, Options, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            throw new FeedException($"{name}: {SentenceOf(e)} Name a feed's file, its address, or - for the standard input.", e);
        }
        catch (FeedException e) when (e.Diagnostics.Count > 0)
        {
            throw new FeedException([.. e.Diagnostics.Select(finding => finding with { File = name })], e);
        }
    }

    private static FeedReaderOptions Options => new() { MaxLength = MaxLength };

    private static async Task<FeedDocument> DownloadAsync(Uri url, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MaxTime);
        using var client = surroundings.NewClient();
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new HttpRequestException($"the server answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd() + ".");
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            var options = Options with
            {
                BaseUrl = response.RequestMessage?.RequestUri ?? url,
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
            };
            return await FeedReader.ReadAsync(body, options, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"there was no whole answer within {MaxTime.TotalSeconds:0} seconds.", e);
        }
    }

    private static string SentenceOf(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        _ => e.Message.EndsWith('.') ? e.Message : e.Message + ".",
    };
}
