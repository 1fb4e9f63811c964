using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Publishes a few issues to a folder that is deleted, and then one more, so that what is measured afterwards isn't the compiler.</summary>
internal static class WarmUp
{
    private const int Issues = 60;

    public static async Task RunAsync(Func<int, IIssueSource> archive)
    {
        var folder = Directory.CreateTempSubdirectory("archive-");
        try
        {
            var options = new FeedPublisherOptions { Projections = [IssueProjection.Issues], PageItems = 10, SubscriptionItems = 20 };
            for (var count = Issues; count <= Issues + 1; count++)
                await new FeedPublisher(Corpus.Newsletter, new DirectoryFeedStore(folder.FullName), options).PublishAsync(archive(count));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
