using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Publishing;

/// <summary>An archive of issues that can be read from any of them on, so that nobody reads a million issues to publish one more.</summary>
public interface IIssueSource
{
    /// <summary>Reads the issues from the oldest to the newest.</summary>
    /// <param name="skip">How many of the oldest to leave out. Past the newest there are none.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The issues. An issue keeps its place: new ones come behind it.</returns>
    IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0, CancellationToken cancellationToken = default);
}
