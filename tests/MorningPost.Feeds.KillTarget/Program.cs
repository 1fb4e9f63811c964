using System.Globalization;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

// Publishes made-up issues to a folder. A test kills it while it does.
if (args is not [var folder, var count])
    return 2;
var publisher = new FeedPublisher(MadeUpIssues.Newsletter, new DirectoryFeedStore(folder), MadeUpIssues.SmallPages);
Console.WriteLine("publishing");
var result = await publisher.PublishAsync(new CountedIssues(MadeUpIssues.List(int.Parse(count, CultureInfo.InvariantCulture))));
Console.WriteLine($"{result.Written.Count} written");
return 0;
