using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site;
using PublishArchive.Output;
using Spectre.Console;

namespace PublishArchive.Publishing;

/// <summary>One run: read, validate, publish feeds and pages, tell the hub.</summary>
internal sealed class Publication(PublicationOptions options, Surroundings surroundings)
{
    /// <summary>Where bars of progress go; null for nowhere.</summary>
    public IAnsiConsole? Progress { get; init; }

    /// <exception cref="FeedException">The folder can't be read, or it isn't its files that keep it from being published.</exception>
    public async Task<PublicationReport> RunAsync(FeedStore store, CancellationToken cancellationToken)
    {
        var folder = IssueFolder.Open(options.Source, IssueMarkdown.Format);
        var findings = await CheckAsync(folder, cancellationToken);
        if (FindingLines.Errors(findings) > 0)
            return new PublicationReport { Findings = findings };
        if (options is { DryRun: false, KeepKeys: true })
            findings = [.. findings, .. await Keys.KeepAsync(options.Source, cancellationToken)];

        var timed = new TimedStore(store);
        var newsletter = await folder.ReadNewsletterAsync(cancellationToken);
        var feeds = await FeedsAsync(newsletter, folder, cancellationToken);
        var site = new SitePublisher(newsletter, timed, new SiteOptions { Feeds = feeds, Files = options.Source });
        options.Mails?.SenderOf(newsletter);
        var published = await ShowAsync(options.DryRun ? "Looking" : "Publishing feeds", folder, progress =>
            new FeedPublisher(newsletter, timed, feeds)
                .RepublishAsync(options.HasSite ? site.LinkPages(folder) : folder, new Issues(progress), cancellationToken));
        var pages = !options.HasSite ? null
            : await ShowAsync(options.DryRun ? "Looking at pages" : "Publishing pages", folder, progress =>
                site.RepublishAsync(folder, new Issues(progress), cancellationToken));
        return new PublicationReport
        {
            Newsletter = newsletter,
            Findings = [.. findings, .. published.Findings, .. pages?.Findings ?? [], .. WithoutHub(newsletter)],
            Feeds = published,
            Pages = pages,
            Times = timed.Times,
            Mails = options is { Mails: { } mails, DryRun: false }
                ? await mails.WriteAsync(
                    newsletter, site.LinkPages(folder).ReadIssuesAsync(0, cancellationToken), options.AsOf, cancellationToken)
                : null,
            Announcements = options is { Ping: true, DryRun: false }
                ? await Hubs.TellAsync(newsletter, feeds, published, surroundings, cancellationToken)
                : [],
        };
    }

    private async Task<IReadOnlyList<FeedDiagnostic>> CheckAsync(IssueFolder folder, CancellationToken cancellationToken)
    {
        var now = surroundings.Clock.GetUtcNow();
        var findings = await ShowAsync("Checking", folder, progress =>
            folder.ValidateAsync(progress, issue => [.. HtmlValidator.Validate(issue), .. FromTheFuture(issue, now)], cancellationToken));
        return options.Strict ? FeedValidator.TreatWarningsAsErrors(findings) : findings;
    }

    /// <summary>The library has no clock; this does.</summary>
    private IEnumerable<FeedDiagnostic> FromTheFuture(Issue issue, DateTimeOffset now)
    {
        if (options.AsOf is not null || issue.Published <= now)
            yield break;
        yield return new FeedDiagnostic
        {
            Code = "PUBLISH1",
            Severity = FeedSeverity.Warning,
            Path = "published",
            Message = "it is in the future, and the issue would be published now.",
            Rule = "(the clock of this machine)",
            Help = "Run with --as-of now to hold it back until then.",
        };
    }

    private IEnumerable<FeedDiagnostic> WithoutHub(Newsletter newsletter)
    {
        if (!options.Ping || newsletter.Hub is not null)
            yield break;
        yield return new FeedDiagnostic
        {
            Code = "HUB2",
            Severity = FeedSeverity.Warning,
            Path = "hub",
            Message = "the newsletter has no hub, so nobody was told.",
            Help = "Name one in newsletter.json, such as \"hub\": \"https://pubsubhubbub.appspot.com/\".",
        };
    }

    private async Task<FeedPublisherOptions> FeedsAsync(
        Newsletter newsletter, IssueFolder folder, CancellationToken cancellationToken)
    {
        var issues = folder.ReadIssuesAsync(cancellationToken: cancellationToken);
        var sections = await IssueProjection.SectionsAsync(newsletter, issues, cancellationToken);
        return new FeedPublisherOptions
        {
            Projections = Projections.Choose([.. FeedPublisherOptions.Default.Projections, .. sections], options.Projections),
            Formats = options.Formats,
            BaseUrl = options.BaseUrl,
            PageItems = options.PageSize,
            SubscriptionItems = (int)Math.Min(options.PageSize * 2L, int.MaxValue),
            Writer = new FeedWriterOptions { Policy = new() { TreatWarningsAsErrors = options.Strict } },
            DryRun = options.DryRun,
            AsOf = options.AsOf,
            AllowRemoval = options.AllowRemoval,
            AllowNewId = options.AllowNewId,
        };
    }

    private Task<T> ShowAsync<T>(string what, IssueFolder folder, Func<IProgress<int>, Task<T>> work) =>
        ProgressDisplay.RunAsync(Progress, what, folder.Files.Count, work);

    private sealed class Issues(IProgress<int> progress) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => progress.Report(value.Issues);
    }
}
