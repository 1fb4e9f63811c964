using System.Text;
using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Where a diagnostic says that something is wrong.</summary>
public sealed class PositionTests
{
    private const string Feed =
        "<rss version='2.0'>\n<channel><title>T</title>\n<item>\n  <pubDate>\n  no date\n  </pubDate>\n <link>a/b</link></item></channel></rss>";

    [Theory]
    [InlineData("items[0].pubDate", 4, 3)]
    [InlineData("items[0].link", 3, 1)]
    public void Is_the_beginning_of_the_element(string path, int line, int column)
    {
        var finding = Read.Document(Feed).Diagnostics.Single(finding => finding.Path == path);

        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Fact]
    public async Task Is_the_same_when_that_part_of_the_document_is_long_gone()
    {
        var document = Encoding.UTF8.GetBytes(Feed.Replace("no date", "no date" + new string(' ', 1 << 18), StringComparison.Ordinal));
        using var stream = new ChunkedStream(document, 1000);

        var read = await FeedReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(FeedReader.Read(document).Diagnostics, read.Diagnostics);
        Assert.Equal(
            (4, 3),
            read.Diagnostics.Where(finding => finding.Path == "items[0].pubDate")
                .Select(finding => (finding.Line!.Value, finding.Column!.Value)).Single());
    }
}
