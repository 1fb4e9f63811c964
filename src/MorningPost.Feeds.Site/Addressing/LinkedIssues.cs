using System.Runtime.CompilerServices;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>A source whose issues all have an address: those without get that of their page.</summary>
internal sealed class LinkedIssues(IIssueSource source, SiteAddresses addresses) : IIssueSource
{
    public IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default) =>
        LinkAsync(source.ReadIssuesAsync(skip, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Issue> ReadNewestIssuesAsync(int take = int.MaxValue, CancellationToken cancellationToken = default) =>
        LinkAsync(source.ReadNewestIssuesAsync(take, cancellationToken), cancellationToken);

    public ValueTask<string?> GetVersionAsync(CancellationToken cancellationToken = default) => source.GetVersionAsync(cancellationToken);

    public ValueTask<int?> FindPlaceAsync(string id, CancellationToken cancellationToken = default) =>
        source.FindPlaceAsync(id, cancellationToken);

    public async ValueTask<Issue?> FindIssueAsync(string id, CancellationToken cancellationToken = default) =>
        await source.FindIssueAsync(id, cancellationToken).ConfigureAwait(false) is { } issue ? Link(issue) : null;

    private Issue Link(Issue issue) => issue.Url is null ? issue with { Url = addresses.UrlOf(issue) } : issue;

    private async IAsyncEnumerable<Issue> LinkAsync(IAsyncEnumerable<Issue> issues,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var issue in issues.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return Link(issue);
    }
}
