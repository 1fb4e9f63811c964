using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds.Projection;

/// <summary>Several documents of one newsletter, written in one pass: each issue is rendered once for each projection, whatever the number of formats.</summary>
internal sealed class IssueDocuments : IDisposable
{
    private readonly Newsletter _newsletter;
    private readonly Findings _findings;
    private readonly List<OpenDocument> _documents = [];
    private readonly List<Group> _groups = [];
    private int _index;
    private bool _isChecked;

    public IssueDocuments(Newsletter newsletter, IReadOnlyList<FeedOutput> outputs, FeedWriterOptions options, DateTimeOffset? updated)
    {
        _newsletter = newsletter;
        _findings = OpenDocument.NewFindings(options, checkKeys: outputs.Any(output => ProjectionOf(output).UsesKeys));
        NewsletterChecks.Check(_findings, newsletter);
        _findings.Throw();
        try
        {
            foreach (var output in outputs)
                Add(output, options, updated);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Throws when an issue can't be written or two have one id, with everything that is wrong with any of them. None is looked at again when it is written.</summary>
    public void Check(IReadOnlyCollection<Issue> issues)
    {
        var ids = new Dictionary<string, int>(issues.Count, StringComparer.Ordinal);
        var index = 0;
        foreach (var issue in issues)
        {
            _findings.Enter("issues", index);
            IssueChecks.Check(_findings, issue);
            IssueChecks.SameId(_findings, issue, index, ids);
            _findings.Leave();
            index++;
        }

        _findings.Throw();
        _isChecked = true;
    }

    public void Write(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        if (!_isChecked)
        {
            _findings.Enter("issues", _index++);
            IssueChecks.Check(_findings, issue);
            _findings.Throw();
        }

        foreach (var group in _groups)
            group.Projection.Project(_newsletter, issue, group);
    }

    public async ValueTask FlushIfFullAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _documents.Count; i++)
            await _documents[i].FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var document in _documents)
            document.End();
        foreach (var document in _documents)
            await document.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        foreach (var document in _documents)
            document.Dispose();
        foreach (var group in _groups)
            group.Dispose();
    }

    private static IssueProjection ProjectionOf(FeedOutput output) => (output as IssueOutput)?.Projection ?? IssueProjection.Issues;

    private void Add(FeedOutput output, FeedWriterOptions options, DateTimeOffset? updated)
    {
        var projection = ProjectionOf(output);
        var feed = output.Feed ?? projection.ToFeed(_newsletter) with { Updated = updated };
        if (output.FeedUrl is not null)
            feed = feed with { FeedUrl = output.FeedUrl };
        if (options.IncludeIssue && projection.CarriesIssues)
            feed = feed with { Namespaces = [.. feed.Namespaces, IssueExtension.Namespace] };
        var document = new OpenDocument(output.Target, output.Format, feed, options, _newsletter.Updated);
        _documents.Add(document);
        var group = _groups.Find(g => ReferenceEquals(g.Projection, projection));
        if (group is null)
            _groups.Add(group = new Group(projection, options));
        group.Documents.Add(document);
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
