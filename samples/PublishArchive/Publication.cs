using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site;
using Spectre.Console;

namespace PublishArchive;

/// <summary>One run: read, validate, publish, report.</summary>
internal sealed class Publication
{
    public required string Source { get; init; }

    public required string Output { get; init; }

    public required Uri? BaseUrl { get; init; }

    public required int PageSize { get; init; }

    public required IReadOnlyList<FeedFormat> Formats { get; init; }

    public required bool Strict { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>Issues dated later are held back; null holds none back.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    public required bool AllowRemoval { get; init; }

    public required bool AllowNewId { get; init; }

    public required bool HasSite { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var folder = IssueFolder.Open(Source, IssueMarkdown.Format);
            if (!await IsValidAsync(folder, cancellationToken))
                return ExitCode.Failure;

            var store = new TimedStore(Stores.Open(Output));
            var newsletter = await folder.ReadNewsletterAsync(cancellationToken);
            var options = new FeedPublisherOptions
            {
                Projections = await ProjectionsAsync(newsletter, folder, cancellationToken),
                Formats = Formats,
                BaseUrl = BaseUrl,
                PageItems = PageSize,
                SubscriptionItems = (int)Math.Min(PageSize * 2L, int.MaxValue),
                Writer = new FeedWriterOptions { Policy = new() { TreatWarningsAsErrors = Strict } },
                DryRun = DryRun,
                AsOf = AsOf,
                AllowRemoval = AllowRemoval,
                AllowNewId = AllowNewId,
            };
            var site = new SitePublisher(newsletter, store, new SiteOptions { Feeds = options, Files = Source });
            var result = await ProgressDisplay.RunAsync(DryRun ? "Looking" : "Publishing", folder.Files.Count, progress =>
                new FeedPublisher(newsletter, store, options)
                    .RepublishAsync(HasSite ? site.LinkPages(folder) : folder, new Issues(progress), cancellationToken));
            Report(result, store);
            if (!HasSite)
                return ExitCode.Success;
            var pages = await ProgressDisplay.RunAsync(DryRun ? "Looking at pages" : "Publishing pages", folder.Files.Count, progress =>
                site.RepublishAsync(folder, new Issues(progress), cancellationToken));
            ReportPages(pages);
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: what was published before is whole.");
            return ExitCode.Interrupted;
        }
        catch (FeedException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }

    private async Task<bool> IsValidAsync(IssueFolder folder, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var findings = await ProgressDisplay.RunAsync("Checking", folder.Files.Count, progress =>
            folder.ValidateAsync(progress, issue => [.. HtmlValidator.Validate(issue), .. FromTheFuture(issue, now)], cancellationToken));
        if (Strict)
            findings = FeedValidator.TreatWarningsAsErrors(findings);
        foreach (var finding in findings)
            Console.Error.WriteLine(finding);
        var errors = findings.Count(finding => finding.Severity == FeedSeverity.Error);
        if (errors > 0)
            Console.Error.WriteLine($"{errors} {(errors == 1 ? "error" : "errors")}: nothing was published.");
        return errors == 0;
    }

    /// <summary>The library has no clock; this does.</summary>
    private IEnumerable<FeedDiagnostic> FromTheFuture(Issue issue, DateTimeOffset now)
    {
        if (AsOf is not null || issue.Published <= now)
            yield break;
        yield return new FeedDiagnostic
        {
            Code = "PUBLISH1",
            Severity = FeedSeverity.Warning,
            Path = "published",
            Message = "it is in the future, and the issue would be published now.",
            Rule = "(this console's clock)",
            Help = "Run with --as-of now to hold it back until then.",
        };
    }

    /// <summary>Every projection there is: those that are always there, and one for each section that any issue has.</summary>
    private static async Task<IReadOnlyList<IssueProjection>> ProjectionsAsync(
        Newsletter newsletter, IssueFolder folder, CancellationToken cancellationToken) =>
    [
        .. FeedPublisherOptions.Default.Projections,
        .. await IssueProjection.SectionsAsync(newsletter, folder.ReadIssuesAsync(cancellationToken: cancellationToken), cancellationToken),
    ];

    private void Report(PublishResult result, TimedStore store)
    {
        var table = new Table().AddColumn("Document");
        foreach (var figure in new[] { "Items", "Bytes", "Time" })
            table.AddColumn(figure, column => column.RightAligned());
        foreach (var document in result.Written)
        {
            var isWritten = store.Times.TryGetValue(document.Path, out var time);
            AddRow(table, document, isWritten ? $"{time.TotalMilliseconds:N1} ms" : "not written");
        }

        foreach (var document in result.Unchanged)
            AddRow(table, document, "unchanged");
        AnsiConsole.Write(table);
        foreach (var finding in result.Findings)
            Console.Error.WriteLine(finding);
        foreach (var (from, to, isKept) in result.Moved)
            Console.WriteLine($"moved: {from} is at {to} now{(isKept ? ", and is kept up to date at both" : "")}");
        foreach (var id in result.HeldBack)
            Console.WriteLine($"held back: {id} is dated later");
        foreach (var path in result.Deleted)
            Console.WriteLine($"{(DryRun ? "would be deleted" : "deleted")}: {path}");
        Console.WriteLine($"{result.Issues:N0} issues in {Output}: {Counts(result, "documents")}.");
    }

    private void ReportPages(PublishResult pages)
    {
        foreach (var finding in pages.Findings)
            Console.Error.WriteLine(finding);
        Console.WriteLine($"{Counts(pages, "pages and files")}: open {Output}/index.html.");
    }

    private string Counts(PublishResult result, string what) =>
        $"{result.Written.Count:N0} {what} {(DryRun ? "would be written" : "written")}, {result.Unchanged.Count:N0} unchanged, "
        + $"{result.Deleted.Count:N0} {(DryRun ? "would be deleted" : "deleted")}";

    private static void AddRow(Table table, PublishedDocument document, string time)
    {
        if (!document.Path.StartsWith('.'))
            table.AddRow(Markup.Escape(document.Path), $"{document.Items:N0}", $"{document.Bytes:N0}", time);
    }

    private sealed class Issues(IProgress<int> progress) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => progress.Report(value.Issues);
    }
}
