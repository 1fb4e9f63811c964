using System.Text;
using CsCheck;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Podcast;

public sealed class PodcastExtensionTests
{
    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Show_and_episode_come_back_equal(FeedFormat format)
    {
        var document = FeedReader.Read(await Written.Feed(format, AudioEdition.Feed, AudioEdition.Items));

        Assert.Empty(document.Diagnostics);
        Assert.Equal(AudioEdition.Show, document.Feed.TryGetPodcastShow(out var show) ? show : null);
        Assert.Equal(AudioEdition.Episode, document.Items.Single().TryGetPodcastEpisode(out var episode) ? episode : null);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public Task A_random_show_and_episode_come_back_equal(FeedFormat format) =>
        Gen.Select(Arbitrary.OfAscii<PodcastShow>(Arbitrary.LegalText), Arbitrary.OfAscii<PodcastEpisode>(Arbitrary.LegalText), Gen.Bool).SampleAsync(
            async (show, episode, indented) =>
            {
                var feed = AudioEdition.Feed with { Extensions = show.ToExtensions() };
                var item = AudioEdition.Items[0] with { Extensions = episode.ToExtensions() };
                var document = FeedReader.Read(
                    await Written.Feed(format, feed, [item], new FeedWriterOptions { Format = new() { Indented = indented } }));
                Assert.Equal(show, document.Feed.TryGetPodcastShow(out var foundShow) ? foundShow : null);
                Assert.Equal(episode != new PodcastEpisode(), document.Items[0].TryGetPodcastEpisode(out var found));
                Assert.Equal(episode, found ?? new PodcastEpisode());
            },
            iter: 200, threads: 1);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Whatever_the_texts_hold_the_document_can_be_read(FeedFormat format) =>
        Gen.Select(Arbitrary.Of<PodcastShow>(Arbitrary.AnyText), Arbitrary.Of<PodcastEpisode>(Arbitrary.AnyText)).SampleAsync(
            async (show, episode) => Assert.Single(FeedReader.Read(await Written.Feed(
                format, AudioEdition.Feed with { Extensions = show.ToExtensions() }, [AudioEdition.Items[0] with { Extensions = episode.ToExtensions() }])).Items),
            iter: 100, threads: 1);

    [Fact]
    public async Task Prefixes_are_the_customary_ones_and_declared_once()
    {
        foreach (var format in new[] { FeedFormat.Rss, FeedFormat.Atom })
        {
            var document = Encoding.UTF8.GetString(await Written.Feed(format, AudioEdition.Feed, AudioEdition.Items));
            Assert.Equal(2, document.Split("xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"").Length);
            Assert.Equal(2, document.Split("xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"").Length);
            Assert.Contains("<itunes:duration>432</itunes:duration>", document, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_episode_without_tags_of_one_namespace_has_one_extension()
    {
        Assert.Empty(new PodcastEpisode().ToExtensions());
        var apple = new PodcastEpisode { Season = 2 }.ToExtensions().Single();
        Assert.Equal(PodcastExtensions.ITunes, apple.Namespace);
        Assert.Equal("""{"season":{"number":2}}""", apple.Json.ToString());
        var other = new PodcastEpisode { Chapters = AudioEdition.Episode.Chapters }.ToExtensions().Single();
        Assert.Equal(PodcastExtensions.Podcast, other.Namespace);
        Assert.NotNull(other.Json);
    }

    [Fact]
    public void A_feed_and_an_item_without_podcast_tags_have_none()
    {
        Assert.False(Everything.Feed.TryGetPodcastShow(out var show));
        Assert.Null(show);
        Assert.False(Everything.Items[0].TryGetPodcastEpisode(out var episode));
        Assert.Null(episode);
    }

    [Fact]
    public async Task Vocabularies_that_are_declared_without_a_show_are_no_show()
    {
        foreach (var format in Written.Formats)
            Assert.False(
                FeedReader.Read(await Written.Feed(format, AudioEdition.Feed with { Extensions = [] }, AudioEdition.Items))
                    .Feed.TryGetPodcastShow(out _));
    }

    [Fact]
    public void The_validator_has_nothing_to_say()
    {
        Assert.Empty(FeedValidator.Validate(AudioEdition.Feed));
        Assert.Empty(FeedValidator.Validate(AudioEdition.Items[0], AudioEdition.Feed));
    }
}
