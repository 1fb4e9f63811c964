using System.Text.Json;

namespace MorningPost.Feeds.Tests.Documents;

public sealed class JsonTests
{
    private static readonly FeedPerson Ada = new()
    {
        Name = "Ada",
        Email = "ada@news.example",
        Url = new Uri("https://news.example/ada"),
        Avatar = new Uri("https://news.example/ada.png"),
    };

    [Fact]
    public async Task Authors_come_before_the_author_who_has_a_name_alone()
    {
        var item = (await Write(Plain.Feed, Plain.Item with { Authors = [Ada] })).GetProperty("items")[0];

        var names = item.EnumerateObject().Select(member => member.Name).ToList();
        Assert.True(names.IndexOf("authors") < names.IndexOf("author"));
        Assert.Equal("""{"name":"Ada"}""", item.GetProperty("author").GetRawText());
        Assert.Equal(
            """[{"name":"Ada","url":"https://news.example/ada","avatar":"https://news.example/ada.png"}]""",
            item.GetProperty("authors").GetRawText());
    }

    [Fact]
    public async Task The_feeds_authors_travel_in_an_object_of_ours()
    {
        var feed = await Write(Plain.Feed with { Authors = [Ada] }, Plain.Item with { Authors = [new FeedPerson { Name = "Grace" }] });

        Assert.False(feed.TryGetProperty("authors", out _));
        Assert.False(feed.TryGetProperty("author", out _));
        Assert.Equal("Ada", feed.GetProperty("_morningpost").GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.NotNull(feed.GetProperty("_morningpost").GetProperty("about").GetString());
    }

    [Fact]
    public async Task The_feeds_authors_are_read_back()
    {
        var feed = Plain.Feed with { Authors = [Ada with { Email = null }, new FeedPerson { Name = "Grace" }] };

        var back = FeedReader.Read(
            await Written.Feed(FeedFormat.Json, feed, [Plain.Item with { Authors = [new FeedPerson { Name = "Guest" }] }]));

        Assert.Equal(feed.Authors, back.Feed.Authors);
        Assert.Empty(back.Feed.Extensions);
        Assert.Equal(["Guest"], back.Items.Single().Authors.Select(author => author.Name));
    }

    [Theory]
    [InlineData(90.5, "90.5")]
    [InlineData(432, "432")]
    [InlineData(0.25, "0.25")]
    public async Task A_playing_time_keeps_its_fraction(double seconds, string written)
    {
        var attachment = new FeedAttachment
        {
            Url = new Uri("https://news.example/a.mp3"),
            MediaType = "audio/mpeg",
            Length = 1,
            Duration = TimeSpan.FromSeconds(seconds),
        };

        var item = (await Write(Plain.Feed, Plain.Item with { Attachments = [attachment] })).GetProperty("items")[0];

        Assert.Equal(written, item.GetProperty("attachments")[0].GetProperty("duration_in_seconds").GetRawText());
    }

    private static async Task<JsonElement> Write(Feed feed, FeedItem item)
    {
        using var document = JsonDocument.Parse(await Written.Feed(FeedFormat.Json, feed, [item]));
        return document.RootElement.Clone();
    }
}
