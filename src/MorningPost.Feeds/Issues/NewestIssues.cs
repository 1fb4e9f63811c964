using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Issues;

/// <summary>The newest issues of a source that can be read from the oldest on only.</summary>
internal static class NewestIssues
{
    public static async IAsyncEnumerable<Issue> ReadAsync(
        IIssueSource source, int take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        if (take == 0)
            yield break;
        var newest = new Queue<Issue>();
        await foreach (var issue in source.ReadIssuesAsync(0, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (newest.Count == take)
                newest.Dequeue();
            newest.Enqueue(issue);
        }

        foreach (var issue in newest.Reverse())
            yield return issue;
    }
}
