using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>The projections that are published, each with its documents, as they are before the entries are read.</summary>
internal sealed class ArchiveSetup : IDisposable
{
    private readonly List<Entry> _entries = [];

    /// <exception cref="FeedException">A feed can't be written, or two documents have one address.</exception>
    public ArchiveSetup(Material material, FeedPublisherOptions options, Uri baseUrl, PublishManifest before)
    {
        var findings = Writing.OpenDocument.NewFindings(options.Writer.Policy);
        material.Check(findings);
        OptionsChecks.Check(findings, options.Writer.Format);
        findings.Throw();
        foreach (var feed in material.Feeds)
        {
            var documents = options.Formats.Select(format => DocumentsOf(feed, format, options, baseUrl)).ToArray();
            foreach (var format in documents)
                FeedChecks.Check(findings, format.Feed, format.Format);
            var record = before.Archives.Find(record => record.Key == feed.Key);
            string[] fingerprints = [.. documents.Select(format => Fingerprint.Of(material, feed, format, options))];
            _entries.Add(new Entry(feed, documents, fingerprints, record));
        }

        RefuseShared(findings);
        findings.Throw();
    }

    public IEnumerable<FormatDocuments> Documents => _entries.SelectMany(entry => entry.Documents);

    /// <summary>How many entries of before are sealed somewhere.</summary>
    public int SealedEnd => _entries.Max(entry => entry.Before?.Sealed ?? 0);

    /// <summary>Where an incremental look begins: at the last page of each projection, which gains a successor; null when a projection has
    /// to be made anew.</summary>
    /// <param name="isKnown">Whether the manifest says all there is.</param>
    public int? Start(bool isKnown) =>
        !isKnown || _entries.Exists(entry => !entry.IsSame) ? null : _entries.Min(entry => entry.Before!.First);

    /// <summary>The projections, each at the first page that may have changed.</summary>
    /// <param name="survey">What the survey found.</param>
    /// <param name="options">The limits.</param>
    /// <param name="all">Whether all pages are made again.</param>
    public List<FeedArchive> Archives(Survey survey, FeedPublisherOptions options, bool all)
    {
        var changed = survey.Corrected.Concat(survey.Alignment!.Late).ToList();
        return [.. _entries.Select(entry =>
            new FeedArchive(entry.Feed, entry.Documents, options, entry.CursorOver(survey.Alignment, changed, all || !entry.IsSame)))];
    }

    public string FingerprintOf(int archive, int format) => _entries[archive].Fingerprints[format];

    public void Dispose()
    {
        foreach (var documents in Documents)
            documents.Dispose();
    }

    private static FormatDocuments DocumentsOf(MaterialFeed feed, FeedFormat format, FeedPublisherOptions options, Uri baseUrl)
    {
        var metadata = options.Writer.Projection.IncludeIssue && feed.Projection is { CarriesIssues: true }
            ? feed.Feed with { Namespaces = [.. feed.Feed.Namespaces, IssueExtensions.Namespace] }
            : feed.Feed;
        var addresses = new DocumentAddresses(baseUrl, format, options.Layout.AddressOf(feed.Key, format),
            options.Layout.ArchiveOf(feed.Key, format));
        return new FormatDocuments(format, metadata, addresses, options.Writer.Format);
    }

    private void RefuseShared(Findings findings)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var documents in Documents)
        {
            foreach (var path in new[] { documents.Addresses.PathOf(DocumentAddresses.Subscription), documents.Addresses.Archive })
            {
                if (!paths.Add(path))
                    findings.Add(PublishingRules.SharedAddress, "layout", $"two documents would be written to \"{path}\".");
            }
        }
    }

    /// <summary>The page that an issue is in, and the one before it, which ends where the next issue doesn't fit.</summary>
    private static IEnumerable<int> PagesAt(int[] ends, int place) =>
        Array.FindIndex(ends, end => end > place) is >= 0 and var before ? before == 0 ? [1] : [before, before + 1] : [];

    private sealed record Entry(MaterialFeed Feed, FormatDocuments[] Documents, string[] Fingerprints,
        PublishManifest.ArchiveRecord? Before)
    {
        private int LastPage => Math.Max(1, Before?.Pages.Count ?? 0);

        /// <summary>Whether its documents would be made as they were.</summary>
        public bool IsSame => Before is not null && Before.Formats.Count == Documents.Length
            && Documents.Zip(Fingerprints)
                .All(pair => Before.Formats.Exists(before => before.Format == pair.First.Format && before.Fingerprint == pair.Second));

        public ArchiveCursor CursorOver(Alignment alignment, List<int> changed, bool all)
        {
            if (all || !alignment.IsWhole(Before!.Sealed))
                return new ArchiveCursor([], [1], first: 0);
            var end = 0;
            int[] ends = [.. Before.Pages.Select(page => alignment.EndOf(end += page))];
            return new ArchiveCursor(
                ends,
                changed.SelectMany(place => PagesAt(ends, place)).Append(LastPage).Distinct().Order(),
                alignment.IsSame(Before.First) && !changed.Exists(place => place < Before.First) ? Before.First : 0);
        }
    }
}
