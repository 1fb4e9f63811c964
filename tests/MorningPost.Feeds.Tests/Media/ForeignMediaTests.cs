using System.Text;
using MorningPost.Feeds.Media;

namespace MorningPost.Feeds.Tests.Media;

/// <summary>Media RSS as others write it.</summary>
public sealed class ForeignMediaTests
{
    [Fact]
    public void A_video_site_puts_one_file_and_everything_about_it_into_a_group()
    {
        var item = Rss(
            """
            <media:group><media:title>Dawn</media:title>
              <media:content url="https://video.example/v/1?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
              <media:thumbnail url="https://img.example/1.jpg" width="480" height="360"/>
              <media:description>First line
            second line</media:description>
              <media:community><media:statistics views="42"/></media:community>
            </media:group>
            """);

        Assert.True(item.TryGetMedia(out var media));
        Assert.Equal(
            new MediaDetails
            {
                Groups =
                [
                    new MediaGroup
                    {
                        Title = "Dawn",
                        Description = "First line\nsecond line",
                        Thumbnails = [new MediaThumbnail { Url = new Uri("https://img.example/1.jpg"), Width = 480, Height = 360 }],
                        Contents =
                        [
                            new MediaContent
                            {
                                Url = new Uri("https://video.example/v/1?version=3"),
                                MediaType = "application/x-shockwave-flash",
                                Width = 640,
                                Height = 390,
                            },
                        ],
                    },
                ],
            },
            media);
        Assert.Contains(item.Extensions.Single().Elements[0].Children, element => element.Name == "community");
        Assert.Empty(item.Attachments);
    }

    [Fact]
    public void Pictures_after_the_first_are_groups_of_their_own()
    {
        var item = Rss(
            """
            <media:content url="https://img.example/1.jpg" medium="image"><media:title type="html">One &amp;amp; only</media:title></media:content>
            <media:content url="https://img.example/2.jpg" medium="image"><media:title type="html">Two &amp;amp; more</media:title></media:content>
            """);

        Assert.Equal(new Uri("https://img.example/1.jpg"), item.Image!.Url);
        Assert.Empty(item.Attachments);
        Assert.True(item.TryGetMedia(out var media));
        var content = media.Groups.Single().Contents.Single();
        Assert.Equal((new Uri("https://img.example/2.jpg"), MediaMedium.Image, "Two & more"), (content.Url, content.Medium, content.Title));
    }

    [Fact]
    public void A_newspaper_credits_the_photographer_beside_the_picture()
    {
        var item = Rss(
            """
            <media:content height="1800" medium="image" url="https://img.example/3.jpg" width="1800"/>
            <media:credit>A. Photographer for The Paper</media:credit>
            <media:description>The mayor, on Monday.</media:description>
            """);

        Assert.Equal(1800, item.Image!.Width);
        Assert.True(item.TryGetMedia(out var media));
        Assert.Equal(
            new MediaDetails
            {
                Description = "The mayor, on Monday.",
                Credits = [new MediaCredit { Name = "A. Photographer for The Paper" }],
            },
            media);
    }

    [Fact]
    public void In_atom_a_file_that_is_no_enclosure_is_not_lost()
    {
        var document = FeedReader.Read(Encoding.UTF8.GetBytes(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><title>T</title><entry><id>tag:example.org,2026:1</id>
            <m:content url="https://video.example/1.mp4" type="video/mp4" isDefault="TRUE" duration="75" /><m:thumbnail url="https://img.example/1.jpg" time="1:15"/></entry></feed>
            """));

        Assert.True(document.Items[0].TryGetMedia(out var media));
        Assert.Equal(
            new MediaContent
            {
                Url = new Uri("https://video.example/1.mp4"),
                MediaType = "video/mp4",
                IsDefault = true,
                Duration = TimeSpan.FromSeconds(75),
            },
            media.Groups[0].Contents[0]);
        Assert.Equal(TimeSpan.FromSeconds(75), media.Thumbnails[0].Time);
    }

    [Fact]
    public void What_cannot_be_understood_is_left_out()
    {
        var item = Rss(
            """
            <media:keywords>a,, b ,</media:keywords>
            <media:thumbnail url="/relative.jpg"/><media:thumbnail url="https://img.example/1.jpg" width="wide" height="0" time="now"/>
            <media:credit role="Author"> </media:credit><media:credit role="Author" scheme="no IRI">Ada</media:credit>
            <media:rating>bad</media:rating><media:rating scheme="urn:v-chip">tv-y7</media:rating>
            <media:restriction relationship="allow" type="uri">https://example.org/</media:restriction><media:restriction relationship="allow" type="country">us  ca</media:restriction>
            <media:player/><media:copyright url="nowhere"/><media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
            <media:group>
              <media:content/>
              <media:content url="https://a.example/1" type="mp3" medium="smell" fileSize="-1" bitrate="fast" duration="12:61:00:00" lang="en_GB" isDefault="true"/>
              <media:content url="https://a.example/2" isDefault="true"/>
            </media:group>
            <media:group/>
            """);

        Assert.True(item.TryGetMedia(out var media));
        Assert.Equal(
            new MediaDetails
            {
                Keywords = ["a", "b"],
                Thumbnails = [new MediaThumbnail { Url = new Uri("https://img.example/1.jpg") }],
                Credits = [new MediaCredit { Name = "Ada", Role = "author" }],
                Ratings = [new MediaRating("tv-y7", "urn:v-chip")],
                Restriction = new MediaRestriction { Relationship = MediaRelationship.Allow, Countries = ["us", "ca"] },
                Groups =
                [
                    new MediaGroup
                    {
                        Contents =
                        [
                            new MediaContent { Url = new Uri("https://a.example/1"), IsDefault = true },
                            new MediaContent { Url = new Uri("https://a.example/2") },
                        ],
                    },
                ],
            },
            media);
    }

    [Fact]
    public void A_file_that_only_a_page_can_play_stays_an_element()
    {
        var item = Rss(
            """<media:content medium="image"><media:player url="https://video.example/1"/></media:content><media:content url="https://img.example/1.jpg" medium="image"/>""");

        Assert.Equal(new Uri("https://img.example/1.jpg"), item.Image?.Url);
        Assert.Equal("https://video.example/1", item.Extensions.Single().Elements.Single().Children[0].GetAttribute("url"));
        Assert.False(item.TryGetMedia(out _));
    }

    [Fact]
    public void The_namespace_without_its_slash_is_understood()
    {
        var item = Rss("""<x:credit xmlns:x="http://search.yahoo.com/mrss">Ada</x:credit>""");

        Assert.Equal("Ada", item.TryGetMedia(out var media) ? media.Credits[0].Name : null);
    }

    [Fact]
    public void A_value_that_is_wrong_in_form_is_read_as_it_is_and_found()
    {
        var document = FeedReader.Read(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","_media":{"thumbnails":[{"url":"/relative.jpg"}],"ratings":[{"value":"bad"}]}}]}"""u8.ToArray());

        Assert.True(document.Items[0].TryGetMedia(out var media));
        Assert.Equal(("/relative.jpg", "bad"), (media.Thumbnails[0].Url.OriginalString, media.Ratings[0].Value));
        Assert.Equal(
            ["extensions[0].json.ratings[0].value", "extensions[0].json.thumbnails[0].url"],
            FeedValidator.Validate(document.Items[0]).Select(finding => finding.Path).Where(path => path.StartsWith("extensions[0].json", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("""{"title":7}""")]
    [InlineData("""{"thumbnails":[{"width":7}]}""")]
    [InlineData("""{"thumbnails":[null]}""")]
    [InlineData("""{"groups":[{"contents":[{"url":"https://a.example/","duration":1e300}]}]}""")]
    [InlineData("""{"groups":[{"contents":[{"url":"https://a.example/","medium":"smell"}]}]}""")]
    [InlineData("""{"about":"https://example.org/"}""")]
    public void An_object_with_a_value_that_cannot_be_understood_is_none(string json)
    {
        var document = FeedReader.Read(Encoding.UTF8.GetBytes(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","content_text":"","_media":""" + json + "}]}"));

        Assert.False(document.Items[0].TryGetMedia(out var media));
        Assert.Null(media);
    }

    private static FeedItem Rss(string elements) => FeedReader.Read(Encoding.UTF8.GetBytes(
        $"""<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><item><guid>a</guid>{elements}</item></channel></rss>""")).Items[0];
}
