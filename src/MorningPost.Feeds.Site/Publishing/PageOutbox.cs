using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>Sends a site's documents to the publisher's outbox: written only when they change, never over somebody else's, with a time
/// that moves forward.</summary>
internal sealed class PageOutbox(Outbox outbox, SiteFiles files)
{
    private readonly HashSet<string> _sentFiles = new(StringComparer.Ordinal);

    /// <summary>Sends a page, after the files that it names.</summary>
    /// <param name="path">Its address below the base.</param>
    /// <param name="page">The page.</param>
    /// <param name="newest">The newest date on it.</param>
    public async ValueTask SendPageAsync(string path, Utf8Buffer page, DateTimeOffset? newest)
    {
        foreach (var file in files.TakeNamed())
        {
            if (_sentFiles.Add(file))
                await outbox.SendFileAsync(DocumentOf(file, SiteFiles.TypeOf(file), newest), files.FileOf(file)!).ConfigureAwait(false);
        }

        await SendAsync(SiteAddresses.DocumentOf(path), "text/html; charset=utf-8", page, newest).ConfigureAwait(false);
    }

    /// <summary>Sends a document that isn't a page.</summary>
    public ValueTask SendAsync(string path, string type, Utf8Buffer content, DateTimeOffset? newest) =>
        outbox.SendAsync(DocumentOf(path, type, newest), content);

    /// <summary>Sends what the site keeps for itself.</summary>
    public ValueTask SendStateAsync<T>(string path, T state, JsonTypeInfo<T> type)
    {
        var content = new Utf8Buffer(1024);
        content.Append(JsonSerializer.SerializeToUtf8Bytes(state, type));
        content.Append((byte)'\n');
        return outbox.SendAsync(new FeedStoreDocument { Path = path, ContentType = "application/json" }, content);
    }

    private static FeedStoreDocument DocumentOf(string path, string type, DateTimeOffset? newest) =>
        new() { Path = path, ContentType = type, CacheControl = CacheTimes.Subscription, Modified = newest };
}
