using System.Text.Json;

namespace MorningPost.Feeds.Publishing;

/// <summary>What a store holds of a publication, and of others, before a run.</summary>
/// <param name="store">The store.</param>
/// <param name="name">The publication's name; empty for the only one.</param>
internal sealed class PublishedState(FeedStore store, string name)
{
    private const string Folder = ".morningpost";

    /// <summary>How many archive documents are there without a gap, by their addresses.</summary>
    private readonly Dictionary<string, int> _withoutGap = new(StringComparer.Ordinal);

    /// <summary>The documents there are, where the manifest doesn't say so; null where it does.</summary>
    public List<string>? Listed { get; private set; }

    public PublishManifest Manifest { get; private set; } = new();

    /// <summary>The manifest as the store has it; null when it has none.</summary>
    public FeedStoreDocument? StoredManifest { get; private set; }

    public bool IsBroken { get; private set; }

    /// <summary>What other publications have in the same store.</summary>
    public List<PublishManifest> Others { get; } = [];

    public string ManifestPath => PathOf("manifest.json");

    public string MarkerPath => PathOf("running.json");

    public async Task ReadAsync(RunMarker marker, CancellationToken cancellationToken)
    {
        IsBroken = await StoreFailure.NameAsync(MarkerPath, "read", () => marker.IsThereAsync(cancellationToken)).ConfigureAwait(false);
        (StoredManifest, var manifest) = await ReadAsync(ManifestPath, cancellationToken).ConfigureAwait(false);
        Manifest = manifest ?? new PublishManifest();
        if (manifest is not null && !IsBroken)
            return;
        Listed = await StoreFailure.NameAsync("", "listed", () => store.ListAsync("", cancellationToken).ToListAsync(cancellationToken))
            .ConfigureAwait(false);
        foreach (var path in Listed
            .Where(path => path.StartsWith(Folder + "/", StringComparison.Ordinal)
            && path.EndsWith("manifest.json", StringComparison.Ordinal)))
        {
            if (path != ManifestPath && await ReadAsync(path, cancellationToken).ConfigureAwait(false) is (_, { } other))
                Others.Add(other);
        }

        Listed.RemoveAll(path => path.StartsWith(Folder + "/", StringComparison.Ordinal));
    }

    /// <summary>Whether an archive document may be the last that can be reached.</summary>
    /// <remarks>
    /// After a run that broke off this is one of two: the last that the manifest has, or, when the run came as far as to link its new
    /// documents, which it does when all of them are there, the last before the first that is missing.
    /// </remarks>
    /// <param name="key">The projection.</param>
    /// <param name="format">The format.</param>
    /// <param name="archive">The archive documents' addresses.</param>
    /// <param name="page">The document's number.</param>
    public bool MayBeLastReachable(string key, FeedFormat format, string archive, int page)
    {
        var known = Manifest.Archives.Find(record => record.Key == key)?.Formats
            .Find(record => record.Format == format && record.Archive == archive)?.Pages ?? 0;
        return page == known || page == WithoutGap(archive);
    }

    private int WithoutGap(string archive)
    {
        if (Listed is null)
            return 0;
        if (_withoutGap.TryGetValue(archive, out var count))
            return count;
        var pages = Listed.Select(path => DocumentAddresses.NumberOf(archive, path)).ToHashSet();
        while (pages.Contains(count + 1))
            count++;
        return _withoutGap[archive] = count;
    }

    /// <summary>The manifest alone; null when there is none.</summary>
    public async ValueTask<PublishManifest?> ReadManifestAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(ManifestPath, cancellationToken).ConfigureAwait(false)).Manifest;

    private string PathOf(string file) => $"{Folder}/{(name.Length == 0 ? "" : name + ".")}{file}";

    private async ValueTask<(FeedStoreDocument? Stored, PublishManifest? Manifest)> ReadAsync(
        string path, CancellationToken cancellationToken)
    {
        var stored = await StoreFailure.NameAsync(path, "read", () => store.OpenAsync(path, cancellationToken)).ConfigureAwait(false);
        if (stored is null)
            return default;
        await using (stored.ConfigureAwait(false))
        {
            try
            {
                using var json = await JsonDocument.ParseAsync(stored.Stream, cancellationToken: cancellationToken).ConfigureAwait(false);
                return (stored.Document, ManifestFile.Read(json.RootElement));
            }
            catch (Exception e) when (
                e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException
                or OverflowException)
            {
                throw new FeedException([PublishingRules.Manifest.At("", $"this isn't a manifest: {e.Message}") with { File = path }], e);
            }
        }
    }
}
