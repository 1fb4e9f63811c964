using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Preview;

/// <summary>Serves the preview to this machine alone.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PreviewSite _site;
    private readonly CancellationTokenSource _stop = new();

    private PreviewServer(WebApplication app, PreviewSite site) => (_app, _site) = (app, site);

    /// <summary>The site's address, such as <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri Address => new(
        new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), _site.BasePath);

    /// <param name="site">The site.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewSite site, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var server = new PreviewServer(builder.Build(), site);
        server._app.Run(server.AnswerAsync);
        try
        {
            await server._app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        // A page elsewhere that has its name resolved to this machine must not read drafts.
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
            return SayAsync(response, StatusCodes.Status400BadRequest, "text/plain", "The preview is for this machine alone."u8.ToArray());
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return SayAsync(response, StatusCodes.Status405MethodNotAllowed, "text/plain", []);
        return request.Path.Value switch
        {
            ReloadScript.Address => SayAsync(
                response, StatusCodes.Status200OK, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(ReloadScript.Text)),
            ReloadScript.Events => TellAsync(context),
            var path => SendAsync(response, path ?? "/"),
        };
    }

    /// <summary>Tells a page, once, that there is another version than the one it shows.</summary>
    private async Task TellAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.Body.FlushAsync(end.Token);
            var shown = int.TryParse(context.Request.QueryString.Value?.TrimStart('?'), out var version) ? version : _site.Version;
            await _site.WaitForChangeAsync(shown, end.Token);
            await context.Response.WriteAsync("data: changed\n\n", end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was left, or the preview is at its end.
        }
    }

    private async Task SendAsync(HttpResponse response, string path)
    {
        var version = _site.Version;
        if (_site.Instead is { } instead)
        {
            await SayAsync(response, StatusCodes.Status503ServiceUnavailable, "text/html", ReloadScript.AddTo(instead, version));
            return;
        }

        var store = _site.Store!;
        if (path.StartsWith(_site.BasePath, StringComparison.Ordinal))
        {
            var name = path[_site.BasePath.Length..];
            var document = name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name;
            if (await ReadAsync(store, document) is { } found)
            {
                await SendAsync(response, StatusCodes.Status200OK, found, version);
                return;
            }

            if (await ReadAsync(store, document + "/index.html") is not null)
            {
                response.Redirect(path + "/");
                return;
            }
        }
        else if (path == "/")
        {
            response.Redirect(_site.BasePath);
            return;
        }

        if (await ReadAsync(store, "404.html") is { } missing)
            await SendAsync(response, StatusCodes.Status404NotFound, missing, version);
        else
            response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static Task SendAsync(HttpResponse response, int status, (string Type, byte[] Bytes) document, int version) =>
        SayAsync(response, status, document.Type,
            document.Type.StartsWith("text/html", StringComparison.Ordinal)
                ? ReloadScript.AddTo(document.Bytes, version)
                : document.Bytes);

    private static async Task SayAsync(HttpResponse response, int status, string type, byte[] bytes)
    {
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }

    private static async Task<(string Type, byte[] Bytes)?> ReadAsync(FeedStore store, string path)
    {
        if (path.StartsWith('.') || await store.OpenAsync(path) is not { } content)
            return null;
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.Stream.CopyToAsync(bytes);
            return (content.Document.ContentType ?? "application/octet-stream", bytes.ToArray());
        }
    }
}
