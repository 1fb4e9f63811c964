namespace MorningPost.Feeds.Html.Tests.Mending;

public sealed class ItemMendingTests
{
    private static readonly FeedItem Item = new()
    {
        Id = "tag:example.org,2026:a",
        Url = new Uri("https://example.org/a/"),
        Content = FeedContent.Html("<p>See <a href=\"b\">B</a>.</p>"),
    };

    [Fact]
    public void Urls_are_relative_to_the_items_page() =>
        Assert.Equal(
            "<p>See <a href=\"https://example.org/a/b\">B</a>.</p>", Item.WithAbsoluteUrls(new Uri("https://x.example/")).Content!.Value);

    [Fact]
    public void The_base_stands_in_for_a_page_that_is_absent_or_none()
    {
        var home = new Uri("https://x.example/");

        Assert.All([null, new Uri("/a", UriKind.Relative), new Uri("mailto:a@example.org")], url =>
        {
            var item = Item with { Url = url };
            Assert.Equal("<p>See <a href=\"https://x.example/b\">B</a>.</p>", item.WithAbsoluteUrls(home).Content!.Value);
            Assert.Same(item, item.WithAbsoluteUrls());
        });
    }

    [Fact]
    public void An_item_without_anything_to_mend_is_the_same_item()
    {
        FeedItem[] items =
        [
            Item with { Content = null },
            Item with { Content = FeedContent.Text("<a href=\"b\">") },
            Item with { Content = FeedContent.Html("<p>x</p>") },
        ];

        Assert.All(items, item => Assert.Same(item, item.WithAbsoluteUrls()));
    }

    [Fact]
    public void A_summary_is_made_where_there_is_none()
    {
        Assert.Equal("See B.", Item.WithSummary().Summary);
        Assert.Equal("See…", (Item with { Summary = " " }).WithSummary(4).Summary);
        Assert.Equal("a < b", (Item with { Content = FeedContent.Text("a\n<\nb") }).WithSummary().Summary);
        Assert.Equal("kept", (Item with { Summary = "kept" }).WithSummary().Summary);
        Assert.Null((Item with { Content = FeedContent.Html("<img src=\"https://example.org/a\">") }).WithSummary().Summary);
        Assert.Null((Item with { Content = null }).WithSummary().Summary);
    }

    [Fact]
    public async Task Sequences_are_mended_while_they_are_read()
    {
        FeedItem[] items = [Item, Item with { Url = new Uri("https://example.org/c/") }];

        var mended = items.WithAbsoluteUrls().WithSummaries().ToList();
        var streamed = await items.ToAsyncEnumerable().WithAbsoluteUrls().WithSummaries()
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(mended, streamed);
        Assert.Equal(["https://example.org/a/b", "https://example.org/c/b"], mended.Select(item => item.Content!.Value.Split('"')[1]));
        Assert.All(mended, item => Assert.Equal("See B.", item.Summary));
    }

    [Fact]
    public async Task It_is_one_call_on_the_way_to_a_writer()
    {
        using var stream = new MemoryStream();
        var feed = new Feed { Title = "T", Url = new Uri("https://example.org/") };

        await FeedWriter.WriteAsync(
            stream,
            FeedFormat.Json,
            feed,
            new[] { Item }.WithAbsoluteUrls(feed.Url),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("https://example.org/a/b", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_arguments_are_refused_at_the_call()
    {
        var relative = new Uri("/a", UriKind.Relative);

        Assert.Throws<ArgumentException>(() => Item.WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentException>(() => Array.Empty<FeedItem>().WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentException>(() => AsyncEnumerable.Empty<FeedItem>().WithAbsoluteUrls(relative));
        Assert.Throws<ArgumentOutOfRangeException>(() => Item.WithSummary(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Array.Empty<FeedItem>().WithSummaries(0));
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<FeedItem>)null!).WithAbsoluteUrls());
    }
}
