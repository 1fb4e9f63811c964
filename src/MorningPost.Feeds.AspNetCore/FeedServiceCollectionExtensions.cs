using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MorningPost.Feeds.AspNetCore.Serving;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>The services that feeds need.</summary>
public static class FeedServiceCollectionExtensions
{
    /// <summary>The name of the HTTP client that hubs are told with:
    /// <c>services.AddHttpClient(FeedServiceCollectionExtensions.HubClient)</c> is where an app adds retries.</summary>
    public const string HubClient = "MorningPost.Feeds.Hub";

    /// <summary>Adds what feeds need: <see cref="FeedAnnouncer"/>, <see cref="IFeedHub"/>, the feeds' media types to response compression,
    /// and <c>.rss</c>, <c>.atom</c> and <c>.opml</c> to static files.</summary>
    /// <param name="services">The app's services.</param>
    /// <returns>The same.</returns>
    /// <remarks>Compression and static files stay off until the app uses them: <c>AddResponseCompression</c>,
    /// <c>UseResponseCompression</c>, <c>UseStaticFiles</c>. May be called twice.</remarks>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(FeedRegistry)))
            return services;
        services.AddSingleton<FeedRegistry>();
        services.AddSingleton(provider => new FeedAnnouncer(
            provider.GetRequiredService<FeedRegistry>(), provider, provider.GetRequiredService<ILogger<FeedAnnouncer>>()));
        services.AddHttpClient(HubClient);
        services.TryAddSingleton<IFeedHub, WebSubHub>();
        services.PostConfigure<ResponseCompressionOptions>(Add);
        services.PostConfigure<StaticFileOptions>(Add);
        return services;
    }

    private static void Add(ResponseCompressionOptions options)
    {
        var types = options.MimeTypes is { } given && given.Any() ? given : ResponseCompressionDefaults.MimeTypes;
        var feeds = Enum.GetValues<FeedFormat>().Select(format => format.GetMediaType()).Append("text/x-opml");
        options.MimeTypes = [.. types.Union(feeds, StringComparer.OrdinalIgnoreCase)];
    }

    private static void Add(StaticFileOptions options)
    {
        options.ContentTypeProvider ??= new FileExtensionContentTypeProvider();
        if (options.ContentTypeProvider is FileExtensionContentTypeProvider provider)
            FeedFileTypes.Add(provider);
    }
}
