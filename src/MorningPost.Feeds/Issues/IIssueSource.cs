namespace MorningPost.Feeds.Issues;

/// <summary>An archive of issues that can be read from any of them on, so that nobody reads a million issues to publish one more.</summary>
/// <remarks>
/// Only <see cref="ReadIssuesAsync"/> has to be written; what else there is goes through it, and is worth writing where there is a shorter
/// way, such as an index.
/// <see cref="IssueFolder"/> is one on files; <see cref="IssueList"/> makes one of a list.
/// </remarks>
public interface IIssueSource
{
    /// <summary>Reads the issues from the oldest to the newest.</summary>
    /// <param name="skip">How many of the oldest to leave out. Past the newest there are none.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The issues.</returns>
    IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default);

    /// <summary>Reads the issues from the newest to the oldest. Default: reads all of them, and keeps as many as were asked for.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The issues.</returns>
    IAsyncEnumerable<Issue> ReadNewestIssuesAsync(int take = int.MaxValue, CancellationToken cancellationToken = default) =>
        NewestIssues.ReadAsync(this, take, cancellationToken);

    /// <summary>Says which version of the archive is there, without reading it. Default: null, nobody knows.</summary>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>A short text that is another one whenever an issue was added, changed or taken away; null when that isn't known.</returns>
    ValueTask<string?> GetVersionAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(null);

    /// <summary>Looks for an issue. Default: reads the issues until it is found.</summary>
    /// <param name="id">The issue's <see cref="Issue.Id"/>, or its number where it has none.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>Its place, from 0, the oldest; null when there is no such issue.</returns>
    async ValueTask<int?> FindPlaceAsync(string id, CancellationToken cancellationToken = default)
    {
        var place = 0;
        await foreach (var issue in ReadIssuesAsync(0, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (IssueIds.NameOf(issue) == id)
                return place;
            place++;
        }

        return null;
    }

    /// <summary>Reads one issue. Default: looks for its place, and reads from there.</summary>
    /// <param name="id">The issue's <see cref="Issue.Id"/>, or its number where it has none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The issue; null when there is no such issue.</returns>
    async ValueTask<Issue?> FindIssueAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await FindPlaceAsync(id, cancellationToken).ConfigureAwait(false) is not { } place)
            return null;
        return await ReadIssuesAsync(place, cancellationToken).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
