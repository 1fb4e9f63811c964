namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>An archive in memory that counts what is read of it.</summary>
internal sealed class CountedIssues(IReadOnlyList<Issue> issues) : IIssueSource
{
    public List<int> Read { get; } = [];

    public async IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        for (var i = skip; i < issues.Count; i++)
        {
            Read.Add(i);
            yield return issues[i];
        }
    }
}
