using System.Runtime.CompilerServices;
using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>What is read can be written, and comes back.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, FeedFormat> Feeds =>
        new MatrixTheoryData<string, FeedFormat>(MadeUpFeeds.All.Select(feed => feed.Name), Formats);

    public static TheoryData<string, FeedFormat> Snapshots => new MatrixTheoryData<string, FeedFormat>(
        Directory.EnumerateFiles(Folder(), "DocumentTests.*.verified.*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), Formats);

    private static FeedFormat[] Formats => Enum.GetValues<FeedFormat>();

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_foreign_feed_comes_back_from_each_format(string name, FeedFormat format) =>
        ComesBack(FeedReader.Read(MadeUpFeeds.All.Single(feed => feed.Name == name).Document), format);

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void A_feed_of_ours_comes_back_from_each_format(string file, FeedFormat format) =>
        ComesBack(FeedReader.Read(File.ReadAllBytes(Path.Combine(Folder(), file))), format);

    private static void ComesBack(FeedDocument read, FeedFormat format)
    {
        if (RoundTrips.Through(read, format) is not { } once)
        {
            // Something is missing that the format demands; in its own format it was there.
            Assert.True(
                format != read.Format || read.Feed.Updated is null
                    || read.Items.Any(item => item.Published is null && item.Updated is null));
            return;
        }

        Assert.Equal(read.Feed.Title, once.Feed.Title);
        // Atom demands a title, and the beginning of the body stands for one; JSON Feed has no place for what was taken back.
        Assert.Equal(
            read.Items.Where(item => item.Retraction is null).Select(item => (item.Id, item.Url)),
            once.Items.Where(item => item.Retraction is null).Select(item => (item.Id, item.Url)));
        Assert.All(read.Items.Where(item => item.Title is not null), item => Assert.Contains(once.Items, back => back.Title == item.Title));
        Assert.Empty(RoundTrips.Differences(once, RoundTrips.Through(once, format)!));
        if (format == read.Format)
            Assert.Empty(RoundTrips.Differences(RoundTrips.Held(read, once), once));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "Snapshots");
}
