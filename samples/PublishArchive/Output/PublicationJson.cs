using MorningPost.Feeds;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Publishing;
using PublishArchive.Publishing;

namespace PublishArchive.Output;

/// <summary>What a publication did, for scripts.</summary>
internal sealed record PublicationJson
{
    public required string Source { get; init; }

    public required string Output { get; init; }

    /// <summary>Whether something was published, or would have been.</summary>
    public required bool Published { get; init; }

    public required bool DryRun { get; init; }

    public int? Issues { get; init; }

    public IReadOnlyList<string>? HeldBack { get; init; }

    public Documents? Feeds { get; init; }

    public Documents? Pages { get; init; }

    public int? Mails { get; init; }

    public required IReadOnlyList<FeedAnnouncement> Hubs { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    public static PublicationJson Of(PublicationReport report, string source, string output, bool isDryRun) => new()
    {
        Source = source,
        Output = output,
        Published = report.Feeds is not null,
        DryRun = isDryRun,
        Issues = report.Feeds?.Issues,
        HeldBack = report.Feeds?.HeldBack,
        Feeds = Documents.Of(report.Feeds),
        Pages = Documents.Of(report.Pages),
        Mails = report.Mails,
        Hubs = report.Announcements,
        Errors = FindingLines.Errors(report.Findings),
        Warnings = FindingLines.Warnings(report.Findings),
        Findings = report.Findings,
    };

    /// <summary>Documents by what became of them; what the publishers keep for themselves is left out.</summary>
    internal sealed record Documents(
        IReadOnlyList<PublishedDocument> Written, IReadOnlyList<PublishedDocument> Unchanged, IReadOnlyList<string> Deleted)
    {
        public static Documents? Of(PublishResult? result) => result is null ? null
            : new Documents(Shown(result.Written), Shown(result.Unchanged), result.Deleted);

        private static IReadOnlyList<PublishedDocument> Shown(IEnumerable<PublishedDocument> documents) =>
            [.. documents.Where(document => !document.Path.StartsWith('.'))];
    }
}
