using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A newsletter that the app knows, with issues from wherever it says.</summary>
internal sealed class GivenOrigin(Newsletter newsletter, Func<IServiceProvider, IIssueSource> issues) : INewsletterOrigin
{
    public IIssueSource Open(IServiceProvider services) => issues(services);

    public ValueTask<Newsletter> ReadNewsletterAsync(IIssueSource source, CancellationToken cancellationToken) =>
        ValueTask.FromResult(newsletter);
}
