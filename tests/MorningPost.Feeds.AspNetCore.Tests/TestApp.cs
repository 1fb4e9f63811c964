using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace MorningPost.Feeds.Tests;

/// <summary>An app in this process, for one test: in memory, or behind Kestrel on loopback.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<TestApp> StartAsync(
        Action<WebApplication> configure, Action<IServiceCollection>? services = null, string environment = "Production") =>
        StartAsync(configure, services, isKestrel: false, environment);

    public static Task<TestApp> StartKestrelAsync(Action<WebApplication> configure, Action<IServiceCollection>? services = null) =>
        StartAsync(configure, services, isKestrel: true, "Production");

    public async Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) =>
        await SendAsync(HttpMethod.Get, path, headers);

    public async Task<Reply> HeadAsync(string path, params (string Name, string Value)[] headers) =>
        await SendAsync(HttpMethod.Head, path, headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return await Reply.OfAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<TestApp> StartAsync(
        Action<WebApplication> configure, Action<IServiceCollection>? services, bool isKestrel, string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        if (Environment.GetEnvironmentVariable("FEEDS_LOG") is not null)
            builder.Logging.AddConsole();
        builder.Services.AddFeeds();
        services?.Invoke(builder.Services);
        if (isKestrel)
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        var app = builder.Build();
        configure(app);
        await app.StartAsync(Cancel);
        if (!isKestrel)
            return new TestApp(app, app.GetTestClient());
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 64,
        };
        return new TestApp(app, new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) });
    }
}
