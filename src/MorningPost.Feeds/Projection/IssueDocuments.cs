using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Projection;

/// <summary>The way of a newsletter's issues into its documents: each is checked, rendered once for each projection whatever the number
/// of formats, formatted and sent.</summary>
internal sealed class IssueDocuments : IAsyncDisposable
{
    private readonly Newsletter _newsletter;
    private readonly Findings _findings;
    private readonly Audience _audience;
    private readonly OpenDocuments _documents;
    private readonly List<Group> _groups = [];
    private int _index;
    private bool _isChecked;

    private IssueDocuments(Newsletter newsletter, FeedWriterOptions options, IReadOnlyCollection<IssueProjection> projections)
    {
        _newsletter = newsletter;
        _findings = OpenDocument.NewFindings(options.Policy, checkKeys: projections.Any(projection => projection.UsesKeys));
        _audience = IssueProjection.WidestOf(projections);
        _documents = new OpenDocuments(options);
    }

    public static async Task WriteAsync(
        Newsletter newsletter,
        Sequence<Issue> issues,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(outputs);
        options ??= FeedWriterOptions.Default;
        var newest = issues.Newest(static issue => FeedDate.LastChange(issue.Published, issue.Updated, issue.Retraction?.When));
        if (newest is not null)
            newest = FeedDate.Later(newest, newsletter.Updated);
        var documents = new IssueDocuments(newsletter, options, [.. outputs.Select(ProjectionOf)]);
        await using (documents.ConfigureAwait(false))
        {
            documents.Begin(outputs, options, newest);
            if (issues.Collection is { } collection)
                documents.Check(collection);
            await foreach (var issue in issues.RetractedFirst(static issue => issue.Retraction is not null).ReadAsync(cancellationToken))
            {
                ArgumentNullException.ThrowIfNull(issue);
                cancellationToken.ThrowIfCancellationRequested();
                documents.Check(issue);
                documents.Write(issue);
                await documents._documents.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
            }

            await documents._documents.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _documents.DisposeAsync().ConfigureAwait(false);
        foreach (var group in _groups)
            group.Dispose();
    }

    private static IssueProjection ProjectionOf(FeedOutput output) => (output as IssueOutput)?.Projection ?? IssueProjection.Issues;

    private void Begin(IReadOnlyList<FeedOutput> outputs, FeedWriterOptions options, DateTimeOffset? newest)
    {
        NewsletterChecks.Check(_findings, _newsletter);
        _findings.Throw();
        foreach (var output in outputs)
        {
            ArgumentNullException.ThrowIfNull(output, nameof(outputs));
            var projection = ProjectionOf(output);
            var feed = output.FeedOr(projection.ToFeed(_newsletter) with { Updated = null });
            if (options.Projection.IncludeIssue && projection.CarriesIssues)
                feed = feed with { Namespaces = [.. feed.Namespaces, IssueExtensions.Namespace] };
            var group = _groups.Find(group => ReferenceEquals(group.Projection, projection));
            if (group is null)
                _groups.Add(group = new Group(projection, options));
            group.Documents.Add(_documents.Add(output, feed, newest, _newsletter.Updated));
        }

        _documents.CheckFeeds();
    }

    /// <summary>Throws when an issue can't be written or two have one id, with everything that is wrong with any of them. None is looked
    /// at again when it is written.</summary>
    private void Check(IEnumerable<Issue> issues)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var issue in issues)
        {
            _findings.Enter("issues", index);
            IssueChecks.Check(_findings, _newsletter, issue, _audience);
            IssueChecks.SameId(_findings, _newsletter, issue, index, ids);
            _findings.Leave();
            index++;
        }

        _findings.Throw();
        _isChecked = true;
    }

    private void Check(Issue issue)
    {
        if (_isChecked)
            return;
        _findings.Enter("issues", _index++);
        IssueChecks.Check(_findings, _newsletter, issue, _audience);
        if (issue.Retraction is null && _documents.IsOlderThan(issue.Published))
            _findings.Add(ItemRules.RefusedOrder, "published", "it is newer than the feed, which is dated by its first item.");
        _findings.Throw();
    }

    private void Write(Issue issue)
    {
        foreach (var group in _groups)
            group.Projection.Project(_newsletter, issue, group);
    }

    /// <summary>The documents of one projection.</summary>
    private sealed class Group(IssueProjection projection, FeedWriterOptions options) : ItemSink(ProjectionOptions.Of(options))
    {
        public IssueProjection Projection { get; } = projection;

        public List<OpenDocument> Documents { get; } = [];

        protected override void Take(scoped in ItemView item)
        {
            foreach (var document in Documents)
                document.Write(item);
        }
    }
}
