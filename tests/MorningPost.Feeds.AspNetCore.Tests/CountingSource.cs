namespace MorningPost.Feeds.Tests;

/// <summary>Issues that know their version, and count how many of them are read.</summary>
internal sealed class CountingSource(int count) : IIssueSource
{
    public int Read { get; private set; }

    public ValueTask<string?> GetVersionAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>($"{count}");

    public IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default) =>
        Enumerable.Range(skip + 1, count - skip).Select(Count).ToAsyncEnumerable();

    public IAsyncEnumerable<Issue> ReadNewestIssuesAsync(int take = int.MaxValue, CancellationToken cancellationToken = default) =>
        Enumerable.Range(1, count).Reverse().Take(take).Select(Count).ToAsyncEnumerable();

    private Issue Count(int number)
    {
        Read++;
        return Sample.Issue(number);
    }
}
