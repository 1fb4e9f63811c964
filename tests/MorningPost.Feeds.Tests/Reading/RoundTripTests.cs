using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>What is read can be written, and comes back.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, FeedFormat> Feeds => new MatrixTheoryData<string, FeedFormat>(MadeUpFeeds.All.Select(feed => feed.Name), Enum.GetValues<FeedFormat>());

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Items_that_were_read_come_back_from_each_format(string name, FeedFormat format)
    {
        var read = FeedReader.Read(MadeUpFeeds.All.Single(feed => feed.Name == name).Document);
        byte[] written;
        try
        {
            written = await Written.Feed(format, read.Feed, read.Items);
        }
        catch (FeedException e)
        {
            // A format demands what the document doesn't say, and the writer names it.
            Assert.All(e.Diagnostics, finding => Assert.NotEmpty(finding.Path));
            return;
        }

        var back = FeedReader.Read(written);

        Assert.Equal(read.Feed.Title, back.Feed.Title);
        Assert.Equal(read.Items.Select(item => (item.Id, item.Url, item.Title)), back.Items.Select(item => (item.Id, item.Url, item.Title)));
        Assert.Equal(read.Items.Select(item => item.Content), back.Items.Select(item => item.Content));
        Assert.Equal(read.Items.Select(item => item.Published?.UtcDateTime), back.Items.Select(item => item.Published?.UtcDateTime));
        Assert.Equal(
            read.Items.SelectMany(item => item.Categories).Select(category => category.Term),
            back.Items.SelectMany(item => item.Categories).Select(category => category.Term));
        Assert.Equal(
            read.Items.SelectMany(item => item.Attachments).Select(attachment => attachment.Url),
            back.Items.SelectMany(item => item.Attachments).Select(attachment => attachment.Url));
        if (format == read.Format)
            Assert.Equal(read.Items.SelectMany(item => item.Extensions), back.Items.SelectMany(item => item.Extensions));
    }
}
