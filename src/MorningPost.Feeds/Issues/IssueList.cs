using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Issues;

/// <summary>Issues that are all in memory, as an archive.</summary>
public sealed class IssueList : IIssueSource
{
    private readonly IReadOnlyList<Issue> _issues;

    /// <summary>An archive of issues.</summary>
    /// <param name="issues">The issues, oldest first. Read each time anew: a list may grow between two publications.</param>
    public IssueList(IReadOnlyList<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        _issues = issues;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Issue> ReadIssuesAsync(
        int skip = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        await Task.CompletedTask.ConfigureAwait(false);
        for (var i = skip; i < _issues.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _issues[i];
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Issue> ReadNewestIssuesAsync(
        int take = int.MaxValue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        await Task.CompletedTask.ConfigureAwait(false);
        for (var i = _issues.Count - 1; i >= 0 && take-- > 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _issues[i];
        }
    }

    /// <inheritdoc/>
    public ValueTask<int?> FindPlaceAsync(string id, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < _issues.Count; i++)
        {
            if (IssueIds.NameOf(_issues[i]) == id)
                return ValueTask.FromResult<int?>(i);
        }

        return ValueTask.FromResult<int?>(null);
    }
}
