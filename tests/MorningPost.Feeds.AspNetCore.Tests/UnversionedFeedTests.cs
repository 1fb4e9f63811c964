namespace MorningPost.Feeds.Tests;

/// <summary>A feed whose version nobody knows: the document itself is compared.</summary>
public sealed class UnversionedFeedTests
{
    [Fact]
    public async Task A_short_document_has_a_validator_and_a_length()
    {
        var items = new List<FeedItem>(Sample.Items(3));
        await using var app = await TestApp.StartAsync(app => app.MapFeeds("/blog", Sample.Feed, items));

        var first = await app.GetAsync("/blog/feed.json");
        var second = await app.GetAsync("/blog/feed.json", ("If-None-Match", first.ETag));
        var head = await app.HeadAsync("/blog/feed.json");
        items.Insert(0, Sample.Item(7));
        var third = await app.GetAsync("/blog/feed.json", ("If-None-Match", first.ETag));

        Assert.Equal(200, first.Status);
        Assert.Equal($"{first.Body.Length}", first["Content-Length"]);
        Assert.Equal(304, second.Status);
        Assert.Empty(second.Body);
        Assert.Equal(first.Headers, head.Headers);
        Assert.Equal(200, third.Status);
        Assert.Null(first.LastModified);
    }

    [Fact]
    public async Task A_long_document_is_sent_while_it_is_made()
    {
        var items = Sample.Items(20_000);
        await using var app = await TestApp.StartKestrelAsync(app => app.MapFeeds("/blog", Sample.Feed, items.Select(item => item)));

        var reply = await app.GetAsync("/blog/atom.xml");
        var head = await app.HeadAsync("/blog/atom.xml");

        Assert.Equal(200, reply.Status);
        Assert.True(reply.Body.Length > 2 * 1024 * 1024);
        Assert.EndsWith("</feed>\n", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply["ETag"]);
        Assert.Equal("application/atom+xml; charset=utf-8", reply["Content-Type"]);
        Assert.Equal(reply.Headers, head.Headers);
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task What_is_wrong_with_a_late_item_of_a_short_document_is_a_500()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapFeeds("/blog", Sample.Feed, [Sample.Item(1), Sample.Item(2) with { Id = " " }]));
        Assert.Equal(500, (await app.GetAsync("/blog/feed.xml")).Status);
    }
}
