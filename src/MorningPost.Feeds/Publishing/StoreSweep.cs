namespace MorningPost.Feeds.Publishing;

/// <summary>Finds documents that the publication doesn't have any more: those of the last manifest, and those in no manifest that belong to
/// this feed.</summary>
/// <param name="store">The store.</param>
/// <param name="state">What it held.</param>
/// <param name="baseUrl">The address that its root has on the web.</param>
/// <param name="cancellation">Stops between two documents.</param>
internal sealed class StoreSweep(FeedStore store, PublishedState state, Uri baseUrl, CancellationToken cancellation)
{
    private readonly HashSet<string> _live = new(StringComparer.Ordinal) { HostFiles.Headers, HostFiles.Redirects };
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Archive, int Pages)> _archives = [];
    private readonly List<string> _known = [];

    /// <summary>A document that stays.</summary>
    public void Keep(string path) => _live.Add(path);

    /// <summary>Documents that stay, and by which others are recognised.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="pages">How many archive documents there are.</param>
    /// <param name="isPublished">Whether they are there at all.</param>
    public void Keep(FormatDocuments documents, int pages, bool isPublished)
    {
        _ids.Add(documents.Addresses.UrlOf(DocumentAddresses.Subscription).AbsoluteUri);
        if (documents.Feed.Id is { } id)
            _ids.Add(id);
        _known.Add(documents.Addresses.Archive);
        if (!isPublished)
            return;
        Keep(documents.Addresses.PathOf(DocumentAddresses.Subscription));
        _archives.Add((documents.Addresses.Archive, pages));
    }

    public async Task DeleteAsync(Deletions deletions)
    {
        var old = state.Manifest.Archives.Where(archive => archive.HasDocuments).SelectMany(archive => archive.Formats)
            .Concat(state.Manifest.Moved.Select(moved => moved.Was with { Pages = 0 }));
        foreach (var path in old.SelectMany(format => format.Paths).Distinct(StringComparer.Ordinal).Where(path => !IsLive(path)))
            await deletions.DeleteAsync(path).ConfigureAwait(false);
        foreach (var path in state.Listed ?? [])
        {
            if (!IsLive(path) && !deletions.Paths.Contains(path) && FoundDocument.MayBeFeed(path) && !IsOthers(path)
                && await IsOursAsync(path).ConfigureAwait(false))
                await deletions.DeleteAsync(path).ConfigureAwait(false);
        }
    }

    private bool IsLive(string path) =>
        _live.Contains(path) || _archives
            .Exists(archive => DocumentAddresses.NumberOf(archive.Archive, path) is > 0 and var page && page <= archive.Pages);

    private bool IsOthers(string path) => state.Others.Exists(other =>
        other.Archives.SelectMany(archive => archive.Formats).Concat(other.Moved.Select(moved => moved.Was)).Any(format =>
            Addresses.PathOf(format.Address, format.Format) == path || DocumentAddresses.NumberOf(format.Archive, path) is > 0 and var page
                && page <= format.Pages));

    private async ValueTask<bool> IsOursAsync(string path)
    {
        var stored = await StoreFailure.NameAsync(path, "read", () => store.OpenAsync(path, cancellation)).ConfigureAwait(false);
        if (stored is null)
            return false;
        await using (stored.ConfigureAwait(false))
        {
            // JSON Feed doesn't say what an archive document belongs to; its place does.
            var self = new Uri(baseUrl, path).AbsoluteUri;
            var isInPlace = _known.Exists(archive => DocumentAddresses.NumberOf(archive, path) > 0);
            using var content = new MemoryStream();
            await stored.Stream.CopyToAsync(content, cancellation).ConfigureAwait(false);
            content.Position = 0;
            return FoundDocument.Read(path, content).Ids.Any(id => _ids.Contains(id) || (isInPlace && id == self));
        }
    }
}
