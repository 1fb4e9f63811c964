using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;

namespace MorningPost.Feeds.Tests.Readme;

/// <summary>The recipe for reading over HTTP, to the letter, against a server on this machine.</summary>
public sealed class HttpRecipeTests
{
    private const string Feed = "<rss version='2.0'><channel><title>Café</title><link>/</link><item><title>I</title><link>a</link><guid isPermaLink='false'>1</guid></item></channel></rss>";

    [Fact]
    public void It_is_compiled_and_run() =>
        ReadmeCode.StandsIn(Path.Combine(Path.GetDirectoryName(ReadmeTests.ReadmePath)!, "src", "MorningPost.Feeds", "Reading", "HTTP.md"), ThisFile());

    [Fact]
    public async Task The_header_says_the_charset_the_last_address_is_the_base_and_an_etag_saves_the_rest()
    {
        using var server = new Server();
        using var client = new HttpClient();

        var first = await FetchAsync(client, server.At("/old"), cancellationToken: TestContext.Current.CancellationToken);
        var second = await FetchAsync(client, first.Url, first, TestContext.Current.CancellationToken);

        Assert.Equal("Café", first.Document!.Feed.Title);
        Assert.Equal(server.At("/blog/feed"), first.Url);
        Assert.Equal(server.At("/blog/a"), first.Document.Items[0].Url);
        Assert.Equal("\"1\"", first.Version!.Tag);
        Assert.Equal(first with { Document = null }, second);
        Assert.Equal(["/old", "/blog/feed", "/blog/feed \"1\""], server.Requests);
    }

    [Fact]
    public async Task What_is_missing_is_an_error_of_the_client_and_a_page_one_of_the_reader()
    {
        using var server = new Server();
        using var client = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => FetchAsync(client, server.At("/none"), cancellationToken: TestContext.Current.CancellationToken));
        var page = await Assert.ThrowsAsync<FeedException>(() => FetchAsync(client, server.At("/page"), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("MPF7002", Assert.Single(page.Diagnostics).Code);
    }

    /// <summary>What is there at an address, and what to ask with next time.</summary>
    public sealed record Fetched(FeedDocument? Document, Uri Url, EntityTagHeaderValue? Version, DateTimeOffset? Modified);

    public static async Task<Fetched> FetchAsync(HttpClient client, Uri url, Fetched? last = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
        if (last?.Version is { } version)
            request.Headers.IfNoneMatch.Add(version);
        else
            request.Headers.IfModifiedSince = last?.Modified;

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return last! with { Document = null };
        response.EnsureSuccessStatusCode();

        var found = response.RequestMessage!.RequestUri!;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var options = new FeedReaderOptions { BaseUrl = found, Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"') };
        var document = await FeedReader.ReadAsync(body, options, cancellationToken);
        return new Fetched(document, found, response.Headers.ETag, response.Content.Headers.LastModified);
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    /// <summary>Serves a feed in Latin-1 that says so in the header alone, a redirection to it, and a page.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly string _root;

        public Server()
        {
            for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
            {
                _root = $"http://127.0.0.1:{port}";
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add(_root + "/");
                try
                {
                    _listener.Start();
                    break;
                }
                catch (HttpListenerException) when (port < 60_000)
                {
                    // Somebody else has that port.
                }
            }

            _ = ServeAsync();
        }

        public List<string> Requests { get; } = [];

        public Uri At(string path) => new(_root + path);

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                var version = context.Request.Headers["If-None-Match"];
                Requests.Add($"{context.Request.RawUrl} {version}".Trim());
                Answer(context, version);
                context.Response.Close();
            }
        }

        private static void Answer(HttpListenerContext context, string? version)
        {
            var response = context.Response;
            switch (context.Request.RawUrl)
            {
                case "/old":
                    response.Redirect("/blog/feed");
                    break;
                case "/blog/feed" when version == "\"1\"":
                    response.StatusCode = 304;
                    break;
                case "/blog/feed":
                    response.Headers["ETag"] = "\"1\"";
                    response.ContentType = "application/rss+xml; charset=\"iso-8859-1\"";
                    response.OutputStream.Write(Encoding.Latin1.GetBytes(Feed));
                    break;
                case "/page":
                    response.ContentType = "text/html";
                    response.OutputStream.Write("<html><body><p>Hello</p></body></html>"u8);
                    break;
                default:
                    response.StatusCode = 404;
                    break;
            }
        }
    }
}
