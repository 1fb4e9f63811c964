using System.Text;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Podcast;

/// <summary>Podcast tags as others write them.</summary>
public sealed class ForeignPodcastTests
{
    [Fact]
    public void Older_spellings_are_understood()
    {
        var document = Rss(
            """
            <itunes:explicit>clean</itunes:explicit>
            <itunes:owner><itunes:name>Ada</itunes:name></itunes:owner><itunes:owner><itunes:email> ada@example.org </itunes:email></itunes:owner>
            <itunes:category text="News &amp; Politics"/><itunes:category text=""/><itunes:category/>
            <itunes:type>Serial</itunes:type><itunes:image/><itunes:image href="https://img.example/cover.jpg"/>
            <podcast:locked>no</podcast:locked><podcast:guid>nothing</podcast:guid><podcast:medium>musicL</podcast:medium>
            """,
            """
            <itunes:duration>1:02:03</itunes:duration><itunes:explicit>Yes</itunes:explicit><itunes:season>2</itunes:season>
            <itunes:episode>4.5</itunes:episode><itunes:episodeType>BONUS</itunes:episodeType><itunes:summary>Long</itunes:summary>
            <podcast:transcript url="https://a.example/1.srt" type="application/srt" rel="captions"/><podcast:transcript url="https://a.example/1.txt"/>
            <podcast:chapters url="https://a.example/1.json"/>
            <podcast:soundbite startTime="73.0" duration="60.0"/><podcast:soundbite startTime="73.0"/>
            <podcast:person role="Guest"> Jane </podcast:person><podcast:person/>
            """);

        Assert.True(document.Feed.TryGetPodcastShow(out var show));
        Assert.Equal(
            new PodcastShow
            {
                Categories = ["News & Politics"],
                IsExplicit = false,
                Owner = new PodcastOwner { Email = "ada@example.org" },
                Type = PodcastType.Serial,
                Image = new Uri("https://img.example/cover.jpg"),
                Lock = new PodcastLock { IsLocked = false },
            },
            show);
        Assert.True(document.Items[0].TryGetPodcastEpisode(out var episode));
        Assert.Equal(
            new PodcastEpisode
            {
                Duration = new TimeSpan(1, 2, 3),
                IsExplicit = true,
                Season = 2,
                Type = PodcastEpisodeType.Bonus,
                Transcripts =
                [
                    new PodcastTranscript { Url = new Uri("https://a.example/1.srt"), MediaType = "application/srt", IsCaptions = true },
                ],
                Chapters = new PodcastChapters { Url = new Uri("https://a.example/1.json") },
                Soundbites = [new PodcastSoundbite { StartTime = TimeSpan.FromSeconds(73), Duration = TimeSpan.FromMinutes(1) }],
                People = [new PodcastPerson { Name = " Jane ", Role = "Guest" }],
            },
            episode);
        Assert.Contains(document.Items[0].Extensions[0].Elements, element => element.Name == "summary");
    }

    [Theory]
    [InlineData("http://www.itunes.com/DTDs/Podcast-1.0.dtd", PodcastExtensions.PodcastUri)]
    [InlineData(
        "http://www.itunes.com/DTDs/PodCast-1.0.dtd", "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")]
    public void Other_names_of_the_namespaces_are_understood(string iTunes, string podcast)
    {
        var document = Rss("<itunes:author>Ada</itunes:author><podcast:medium>blog</podcast:medium>", "", iTunes, podcast);

        Assert.True(document.Feed.TryGetPodcastShow(out var show));
        Assert.Equal(("Ada", PodcastMedium.Blog), (show.Author, show.Medium));
    }

    [Theory]
    [InlineData("432", 432)]
    [InlineData(" 07:12 ", 432)]
    [InlineData("432.9", 433)]
    [InlineData("100:00:00", 360_000)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("7 min", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("", null)]
    [InlineData("999999999999999999999999999999999999", null)]
    public void A_playing_time_is_seconds_or_a_clock(string text, int? seconds)
    {
        var item = Rss("", $"<itunes:episode>1</itunes:episode><itunes:duration>{text}</itunes:duration>").Items[0];

        Assert.True(item.TryGetPodcastEpisode(out var episode));
        Assert.Equal(seconds is { } time ? TimeSpan.FromSeconds(time) : null, episode.Duration);
    }

    [Fact]
    public void A_json_feed_that_leaves_out_what_is_required_is_read_all_the_same()
    {
        var document = FeedReader.Read(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","_podcast":{"about":"https://podcastindex.org/namespace/1.0","author":"Ada","later":[1]},"items":[]}"""u8.ToArray());

        Assert.True(document.Feed.TryGetPodcastShow(out var show));
        Assert.Equal(new PodcastShow { Categories = [], IsExplicit = false, Owner = null, Author = "Ada" }, show);
    }

    [Fact]
    public void A_value_that_is_wrong_in_form_is_read_as_it_is_and_found()
    {
        var document = FeedReader.Read(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[],"_podcast":{"owner":{"email":"Ada"},"image":"/cover.jpg"}}"""u8.ToArray());

        Assert.True(document.Feed.TryGetPodcastShow(out var show));
        Assert.Equal(("Ada", "/cover.jpg"), (show.Owner?.Email, show.Image?.OriginalString));
        Assert.Equal(
            ["extensions[0].json.image", "extensions[0].json.owner.email"],
            FeedValidator.Validate(document.Feed).Select(finding => finding.Path).Where(path => path.StartsWith("extensions[0].json", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("""{"owner":{"name":"Ada"}}""")]
    [InlineData("""{"categories":[null]}""")]
    [InlineData("""{"categories":"News"}""")]
    [InlineData("""{"guid":"nothing"}""")]
    [InlineData("""{"type":1}""")]
    public void An_object_with_a_value_that_cannot_be_understood_is_none(string json)
    {
        var document = FeedReader.Read(
            Encoding.UTF8.GetBytes("""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[],"_podcast":""" + json + "}"));

        Assert.False(document.Feed.TryGetPodcastShow(out var show));
        Assert.Null(show);
    }

    private static FeedDocument Rss(
        string channel, string item, string iTunes = PodcastExtensions.ITunesUri, string podcast = PodcastExtensions.PodcastUri) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(
            $"""<rss version="2.0" xmlns:itunes="{iTunes}" xmlns:podcast="{podcast}"><channel><title>T</title>{channel}<item><guid>a</guid>{item}</item></channel></rss>"""));
}
