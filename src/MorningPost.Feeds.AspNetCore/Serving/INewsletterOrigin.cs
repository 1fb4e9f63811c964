using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Where a newsletter and its issues are.</summary>
internal interface INewsletterOrigin
{
    /// <summary>The issues, as they are now.</summary>
    IIssueSource Open(IServiceProvider services);

    ValueTask<Newsletter> ReadNewsletterAsync(IIssueSource source, CancellationToken cancellationToken);
}
