using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Pages;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>What a store holds of a site for its next run, beside the pages.</summary>
internal sealed class SiteState(FeedStore store, CancellationToken cancellation)
{
    public const string Folder = ".morningpost/site/";
    public const string ManifestPath = Folder + "site.json";
    public const string MarkerPath = Folder + "running.json";

    /// <summary>Where the sealed entries of a column are.</summary>
    public static string PathOf(string column) => $"{Folder}{column.TrimEnd('/')}.json";

    /// <summary>What was published; null where nothing was.</summary>
    /// <exception cref="FeedException">It can't be read.</exception>
    public ValueTask<SiteManifest?> ReadManifestAsync() => ReadAsync(ManifestPath, ManifestJsonContext.Default.SiteManifest);

    /// <summary>The sealed entries of a column; none where there is no such column.</summary>
    public async ValueTask<List<ColumnEntry>> ReadColumnAsync(string column) =>
        await ReadAsync(PathOf(column), ManifestJsonContext.Default.ListColumnEntry).ConfigureAwait(false) ?? [];

    /// <summary>A document of the store as text; null where there is none.</summary>
    public async ValueTask<string?> ReadTextAsync(string path)
    {
        var stored = await StoreFailure.NameAsync(path, "read", () => store.OpenAsync(path, cancellation)).ConfigureAwait(false);
        if (stored is null)
            return null;
        await using (stored.ConfigureAwait(false))
        {
            using var reader = new StreamReader(stored.Stream);
            return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask<T?> ReadAsync<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        var stored = await StoreFailure.NameAsync(path, "read", () => store.OpenAsync(path, cancellation)).ConfigureAwait(false);
        if (stored is null)
            return null;
        await using (stored.ConfigureAwait(false))
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(stored.Stream, type, cancellation).ConfigureAwait(false);
            }
            catch (JsonException e)
            {
                throw new FeedException([SiteRules.Manifest.At("", $"it can't be read: {e.Message}") with { File = path }], e);
            }
        }
    }
}
