using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>A folder of issues, listed anew for each request: an open one doesn't see what is added to it.</summary>
internal sealed class FolderOrigin(string path) : INewsletterOrigin
{
    public IIssueSource Open(IServiceProvider services) => IssueFolder.Open(path);

    public async ValueTask<Newsletter> ReadNewsletterAsync(IIssueSource source, CancellationToken cancellationToken) =>
        await ((IssueFolder)source).ReadNewsletterAsync(cancellationToken).ConfigureAwait(false);
}
