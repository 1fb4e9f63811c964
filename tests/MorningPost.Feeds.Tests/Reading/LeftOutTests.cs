using System.Text;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>What is no item, no date or no name is left out and said, and costs nothing beside it.</summary>
public sealed class LeftOutTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"x\"")]
    [InlineData("[{\"id\":\"b\"}]")]
    public void A_value_among_the_items_that_is_no_object_is_no_item(string value)
    {
        var document = Json($$"""{{value}},{"id":"a","content_text":"A"}""");

        Assert.Equal(["a"], document.Items.Select(item => item.Id));
        Assert.Equal(("MPF7007", "items[0]"), (Assert.Single(document.Diagnostics).Code, document.Diagnostics[0].Path));
    }

    [Fact]
    public void A_key_with_half_a_surrogate_pair_costs_no_item()
    {
        var document = Json("""{"id":"a","\ud800":1,"content_text":"A"},{"id":"b","content_text":"B"}""");

        Assert.Equal(["A", "B"], document.Items.Select(item => item.Content?.Value));
    }

    [Fact]
    public void A_file_of_a_terabyte_keeps_its_size()
    {
        var document = Json(
            """{"id":"a","content_text":"A","attachments":[{"url":"https://a.example/a.mp3","mime_type":"audio/mpeg","size_in_bytes":1099511627776}]}""");

        Assert.Equal(1L << 40, document.Items.Single().Attachments.Single().Length);
    }

    [Fact]
    public void A_tombstone_without_a_time_is_dated_by_nobody()
    {
        var document = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>T</title>
            <at:deleted-entry ref="tag:a.example,2026:1"/>
            <at:deleted-entry ref="tag:a.example,2026:2" when="2026-11-01T00:00:00Z"/></feed>
            """);

        Assert.Equal([new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)], document.Items.Select(item => item.Retraction?.When));
        Assert.NotEmpty(document.Diagnostics);
    }

    private static FeedDocument Json(string items) =>
        Read($$"""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{{items}}]}""");

    private static FeedDocument Read(string document) => FeedReader.Read(Encoding.UTF8.GetBytes(document));
}
