namespace MorningPost.Feeds.Publishing;

/// <summary>What another layout has moved: subscription documents stay at their old address too, archive documents don't.</summary>
internal sealed class MovedDocuments
{
    private readonly List<(PublishManifest.MovedRecord Moved, DocumentAddresses Now, int Pages)> _moved = [];

    /// <param name="before">What was published.</param>
    /// <param name="now">What is: without what the old addresses are.</param>
    /// <param name="remove">Whether subscription documents go from their old addresses.</param>
    public MovedDocuments(PublishManifest before, IReadOnlyList<(string Key, FormatDocuments Documents, int Pages)> now, bool remove)
    {
        var old = before.Archives.Where(archive => archive.HasDocuments)
            .SelectMany(archive =>
                archive.Formats
                .Select(format => new PublishManifest.MovedRecord(archive.Key, format with { Fingerprint = "" }, IsRemoved: false)));
        var addresses = now.Select(entry => entry.Documents.Addresses.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var moved in before.Moved.Concat(old))
        {
            var (_, documents, pages) = now.FirstOrDefault(entry => entry.Key == moved.Key && entry.Documents.Format == moved.Was.Format);
            if (documents is null
                || (moved.Was.Address == documents.Addresses.Address
                && (moved.Was.Archive == documents.Addresses.Archive || moved.Was.Pages == 0)))
                continue;
            _moved.RemoveAll(other => other.Moved.Was.Address == moved.Was.Address && other.Moved.Was.Archive == moved.Was.Archive);
            _moved.Add((moved with { IsRemoved = moved.IsRemoved || remove || addresses.Contains(moved.Was.Address) }, documents.Addresses,
                pages));
        }
    }

    public List<PublishManifest.MovedRecord> Records => [.. _moved.Select(moved => moved.Moved)];

    /// <summary>The paths at which a subscription document is kept up to date.</summary>
    public IEnumerable<string> CopiesOf(FormatDocuments documents) => _moved
        .Where(moved => ReferenceEquals(moved.Now, documents.Addresses) && !moved.Moved.IsRemoved)
        .Select(moved => Addresses.PathOf(moved.Moved.Was.Address, moved.Moved.Was.Format)).Distinct(StringComparer.Ordinal);

    /// <summary>All old addresses, and where to go from there.</summary>
    public List<MovedDocument> List()
    {
        var list = new List<MovedDocument>();
        foreach (var (moved, now, pages) in _moved)
        {
            if (moved.Was.Address != now.Address)
                list.Add(new MovedDocument(moved.Was.Address, now.Address, IsKept: !moved.IsRemoved));
            if (moved.Was.Archive == now.Archive)
                continue;
            for (var page = 1; page <= moved.Was.Pages; page++)
            {
                var to = page <= pages ? DocumentAddresses.PageOf(now.Archive, page) : now.Address;
                list.Add(new MovedDocument(DocumentAddresses.PageOf(moved.Was.Archive, page), to, IsKept: false));
            }
        }

        return [.. list.DistinctBy(document => document.From)];
    }
}
