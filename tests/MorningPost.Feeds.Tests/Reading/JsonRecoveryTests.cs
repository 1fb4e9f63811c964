using System.Text;
using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>A JSON Feed in which an item isn't well-formed.</summary>
public sealed class JsonRecoveryTests
{
    private const string Sound =
        "{\"id\":\"3\",\"title\":\"Three\",\"attachments\":[{\"url\":\"https://a.example/3\",\"mime_type\":\"a/b\"}]}";

    public static TheoryData<string> Broken =>
    [
        "{\"id\":\"2\" \"title\":\"Two\"}",
        "{\"id\":\"2\",\"title\":}",
        "{\"id\":\"2\",\"title\":\"a \"quote\" in it\"}",
        "{\"id\":\"2\",\"title\":nothing,\"attachments\":[{\"url\":\"https://a.example/2\"}],\"author\":{\"name\":\"Ada\"}}",
        "{\"id\":\"2\",\"title\":\"\n\"}",
        "{\"id\":\"2\",,}",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_follows_it_is_read(string broken)
    {
        var bytes = Encoding.UTF8.GetBytes(Feed($"{{\"id\":\"1\",\"title\":\"One\"}},{broken},{Sound}"));
        var document = FeedReader.Read(bytes);

        Assert.Equal(["1", "3"], document.Items.Select(item => item.Id));
        Assert.Equal(["https://a.example/3"], document.Items[1].Attachments.Select(file => file.Url.OriginalString));
        Assert.Single(document.Diagnostics, finding => finding is { Code: "MPF7008", Path: "items[1]", Line: 1, Column: > 100 });
        for (var size = 1; size < 40; size += 3)
        {
            using var stream = new ChunkedStream(bytes, size);
            Assert.Equal(document, await FeedReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void The_first_may_be_the_one() =>
        Assert.Equal(["3"], Read.Document(Feed("{\"id\":1:2}," + Sound)).Items.Select(item => item.Id));

    [Fact]
    public void What_is_said_of_the_feed_behind_the_items_is_read_too() =>
        Assert.Equal("Late", Read.Document(Feed($"{{\"id\":1:2}},{Sound}],\"description\":\"Late\",\"hubs\":[")).Feed.Description);

    [Fact]
    public void A_brace_too_many_costs_no_item() =>
        Assert.Equal(["2", "3"], Read.Document(Feed("{\"id\":\"2\",\"title\":\"Two\"}}," + Sound)).Items.Select(item => item.Id));

    [Fact]
    public void An_object_in_a_broken_item_is_no_item()
    {
        var document = Read.Document(Feed($"{Sound},{{\"id\":\"2\",\"title\":\"Two\" \"_a\":[{{\"id\":\"x\",\"name\":\"y\"}}]}}"));

        Assert.Equal(["3"], document.Items.Select(item => item.Id));
    }

    [Fact]
    public void Without_any_item_that_can_be_read_it_is_refused()
    {
        var exception = Assert.Throws<FeedException>(() => Read.Document(Feed("{\"id\":1:2}")));

        Assert.Equal(("MPF7001", 1), (exception.Diagnostics[0].Code, exception.Diagnostics[0].Line));
    }

    private static string Feed(string items) =>
        $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A title that is long enough\",\"items\":[{items}]}}";
}
