namespace MorningPost.Feeds.Publishing;

/// <summary>What is published. MANIFEST.md describes the file.</summary>
internal sealed class PublishManifest
{
    /// <summary>The identity that all ids are made of; null where it isn't known.</summary>
    public string? Id { get; init; }

    /// <summary>Whether an earlier version of the library wrote it: then it says which documents there are, and not of which issues they
    /// are made.</summary>
    public bool IsOld { get; init; }

    public EntryIndex Entries { get; init; } = new();

    public List<ArchiveRecord> Archives { get; init; } = [];

    /// <summary>Old issues that subscription documents show.</summary>
    public List<Correction> Corrections { get; init; } = [];

    /// <summary>Documents that were somewhere else under an earlier layout.</summary>
    public List<MovedRecord> Moved { get; init; } = [];

    /// <summary>One projection.</summary>
    public sealed class ArchiveRecord
    {
        public required string Key { get; init; }

        /// <summary>How many issues each archive document is made of, the oldest first.</summary>
        public IReadOnlyList<int> Pages { get; init; } = [];

        public List<FormatRecord> Formats { get; init; } = [];

        /// <summary>The first issue that has items in the last archive document, or in none: where the next publication begins.</summary>
        public int First { get; init; }

        /// <summary>Whether anything is published: a projection that no issue has anything for is not.</summary>
        public bool HasDocuments { get; init; } = true;

        /// <summary>How many issues are sealed.</summary>
        public int Sealed => Pages.Sum();
    }

    /// <summary>The documents of a projection in one format.</summary>
    /// <param name="Format">The format.</param>
    /// <param name="Address">The subscription document's address.</param>
    /// <param name="Archive">The archive documents' addresses, with # for their number.</param>
    /// <param name="Pages">How many archive documents there are.</param>
    /// <param name="Fingerprint">What all of them depend on beside the issues.</param>
    public sealed record FormatRecord(FeedFormat Format, string Address, string Archive, int Pages, string Fingerprint)
    {
        /// <summary>The versions of those that the next publication may change, where the store says the hash of what it holds.</summary>
        public IReadOnlyList<DocumentVersion> Versions { get; init; } = [];

        /// <summary>The paths of all documents.</summary>
        public IEnumerable<string> Paths => ArchivePaths.Prepend(Addresses.PathOf(Address, Format));

        public IEnumerable<string> ArchivePaths => Enumerable.Range(1, Pages).Select(page => DocumentAddresses.PageOf(Archive, page));
    }

    /// <summary>Where documents were under an earlier layout.</summary>
    /// <param name="Key">Their projection.</param>
    /// <param name="Was">What was there.</param>
    /// <param name="IsRemoved">Whether the subscription document is gone from there too.</param>
    public sealed record MovedRecord(string Key, FormatRecord Was, bool IsRemoved);
}
