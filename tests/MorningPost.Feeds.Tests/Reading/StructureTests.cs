using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Documents that aren't what they ought to be.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("\n\n<?xml version='1.0'?><rss><channel><item><link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("Notice: nothing<rss><channel><item><link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><link>https://a.example/1</link>")]
    [InlineData("<rss><channel></channel><item><link>https://a.example/1</link></item></rss>")]
    [InlineData("<RSS><Channel><ITEM><Link>https://a.example/1</lINK></item></CHANNEL></rss>")]
    [InlineData("<rss><channel><item><title>No end<link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><description><![CDATA[<p>x</description><link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><guid isPermaLink=\"false>x</guid><link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title<link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><!-- no end <link>https://a.example/1</link></item></channel></rss>")]
    [InlineData(
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/><item rdf:about='x'><link>https://a.example/1</link></item></rdf:RDF>")]
    [InlineData("<r:rss xmlns:r='urn:x:own'><r:channel><r:item><r:link>https://a.example/1</r:link></r:item></r:channel></r:rss>")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><link href='https://a.example/1'/></entry></feed>")]
    [InlineData("<feed><entry><link href=https://a.example/1></entry></feed>")]
    [InlineData("<channel><item><link>https://a.example/1</link></item></channel>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",/* so */\"items\":[{\"id\":1,\"url\":\"https://a.example/1\",},]}")]
    public void An_item_is_read_all_the_same(string document) =>
        Assert.Equal("https://a.example/1", Read.Document(document).Items.Single().Url?.OriginalString);

    [Fact]
    public void An_item_closes_what_is_open_but_not_in_its_own_extension()
    {
        var document = Read.Document(
            Read.Rss("<title>One<item><title>Two</title><x:list xmlns:x='urn:example:list'><item>inner</item></x:list>"));

        Assert.Equal(["One", "Two"], document.Items.Select(item => item.Title));
        Assert.Single(document.Items[1].Extensions);
    }

    [Fact]
    public void What_is_mended_is_said_with_line_column_and_path()
    {
        var document = Read.Document("<rss><channel>\n<item>\n <pubDate>never</pubDate></item></channel></rss>");

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal(("MPF7003", "items[0].pubDate", 3), (finding.Code, finding.Path, finding.Line));
        Assert.InRange(finding.Column!.Value, 2, 20);
    }

    [Fact]
    public void Strict_makes_one_exception_of_all_that_is_wrong()
    {
        var exception = Assert.Throws<FeedException>(
            () =>
                Read.Document(
                    Read.Rss("<title>a & b</title><pubDate>never</pubDate>"), new FeedReaderOptions { TreatWarningsAsErrors = true }));

        Assert.Equal(["MPF7008", "MPF7003"], exception.Diagnostics.Select(finding => finding.Code));
    }

    [Fact]
    public void Of_links_of_feeds_with_one_fault_nearly_all_come_through()
    {
        using var output = new StringWriter();
        var share = new Mutants([.. MadeUpFeeds.All.Where(feed => feed.Name != "json")], each: 2, explain: false).Run(output);
        Assert.True(share >= 0.97, output.ToString());
    }

    [Fact]
    public async Task Any_pieces_give_the_same_document()
    {
        foreach (var (name, document) in MadeUpFeeds.All)
        {
            var whole = FeedReader.Read(document);
            Assert.NotEmpty(whole.Items);
            foreach (var size in new[] { 1, 7, 100, 5000 })
            {
                using var stream = new ChunkedStream(document, size);
                Assert.True(
                    whole == await FeedReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken),
                    $"{name} in pieces of {size}");
                using var again = new ChunkedStream(document, size);
                Assert.Equal(
                    whole.Items,
                    await FeedReader.ReadItemsAsync(again, cancellationToken: TestContext.Current.CancellationToken)
                        .ToListAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    [Fact]
    public void Documents_changed_at_random_end_in_a_document_or_a_feed_exception()
    {
        using var output = new StringWriter();
        Assert.True(new Fuzzing(MadeUpFeeds.All, seed: 20261125).Run(count => count < 2_000, output), output.ToString());
    }
}
