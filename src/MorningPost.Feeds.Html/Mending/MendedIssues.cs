using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>An archive whose issues are mended when they are read.</summary>
internal sealed class MendedIssues(IIssueSource source, Func<Issue, Issue> mend) : IIssueSource
{
    public IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default) =>
        source.ReadIssuesAsync(skip, cancellationToken).Select(mend);

    public IAsyncEnumerable<Issue> ReadNewestIssuesAsync(int take = int.MaxValue, CancellationToken cancellationToken = default) =>
        source.ReadNewestIssuesAsync(take, cancellationToken).Select(mend);

    public ValueTask<string?> GetVersionAsync(CancellationToken cancellationToken = default) => source.GetVersionAsync(cancellationToken);

    public ValueTask<int?> FindPlaceAsync(string id, CancellationToken cancellationToken = default) =>
        source.FindPlaceAsync(id, cancellationToken);

    public async ValueTask<Issue?> FindIssueAsync(string id, CancellationToken cancellationToken = default) =>
        await source.FindIssueAsync(id, cancellationToken).ConfigureAwait(false) is { } issue ? mend(issue) : null;
}
