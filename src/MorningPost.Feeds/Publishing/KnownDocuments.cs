namespace MorningPost.Feeds.Publishing;

/// <summary>What is known of a store's documents without a request for each: those that the last run has written last, and those that
/// aren't there.</summary>
/// <param name="state">What the manifest says, and the list of what there is where it doesn't.</param>
/// <param name="republish">Whether all that is there is looked at.</param>
internal sealed class KnownDocuments(PublishedState state, bool republish)
{
    private readonly HashSet<string>? _listed = state.Listed?.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedStoreDocument> _versions = new(
        from archive in republish || state.Listed is not null ? [] : state.Manifest.Archives
        from format in archive.Formats
        from version in format.Versions
        let path = version.Page == DocumentAddresses.Subscription
            ? Addresses.PathOf(format.Address, format.Format)
            : DocumentAddresses.PageOf(format.Archive, version.Page)
        select KeyValuePair.Create(path, version.At(path)),
        StringComparer.Ordinal);

    /// <summary>Says what is at a path, as far as that is known.</summary>
    /// <param name="path">The path.</param>
    /// <param name="document">The document; null when there is none.</param>
    /// <returns>False when the store has to be asked.</returns>
    public bool TryGet(string path, out FeedStoreDocument? document)
    {
        if (path == state.ManifestPath)
        {
            document = state.StoredManifest;
            return document is null or { ContentHash: not null };
        }

        return _versions.TryGetValue(path, out document) || IsAbsent(path);
    }

    private bool IsAbsent(string path) => _listed is not null
        ? !_listed.Contains(path)
        : state.Manifest.Archives.SelectMany(archive => archive.Formats)
            .Any(format => DocumentAddresses.NumberOf(format.Archive, path) > format.Pages);
}
