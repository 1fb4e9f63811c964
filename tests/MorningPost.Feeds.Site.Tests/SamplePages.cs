using System.Runtime.CompilerServices;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>The sample archive, published as feeds and pages once for all tests that look at them.</summary>
internal static class SamplePages
{
    public static Task<PublishedSite> Site { get; } = PublishAsync();

    public static async Task<Newsletter> NewsletterAsync() =>
        await SampleArchive.Open().ReadNewsletterAsync(TestContext.Current.CancellationToken);

    public static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static async Task<PublishedSite> PublishAsync()
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync(CancellationToken.None);
        var site = new PublishedSite(newsletter);
        await new FeedPublisher(newsletter, site.Store)
            .PublishAsync(site.Publisher.LinkPages(folder), cancellationToken: CancellationToken.None);
        await site.Publisher.PublishAsync(folder, cancellationToken: CancellationToken.None);
        return site;
    }
}
